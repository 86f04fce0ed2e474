'use client'

import { TextField, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'

/** Once an article has gone out its address stays: nobody types what a save would refuse. */
export const Slug: TextFieldClientComponent = (props) => {
  const isFixed = useFormFields(([fields]) => Boolean(fields.publishedAt?.value))
  return <TextField {...props} readOnly={props.readOnly || isFixed} />
}
