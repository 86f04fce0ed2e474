'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { NumberFieldClientComponent } from 'payload'

/** How long the saved text is: a figure to read, so no box to type in. */
export const WordCount: NumberFieldClientComponent = ({ field, path }) => {
  const { value } = useField<number>({ path })
  return (
    <div className="field-type article-standing">
      <FieldLabel as="span" label={field.label} />
      {value ?? 0}
    </div>
  )
}
