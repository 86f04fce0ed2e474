'use client'

import { FieldLabel, useFormFields } from '@payloadcms/ui'
import type { NumberFieldClientComponent } from 'payload'

import { wordCount } from '../../text/words'

type Node = { text?: string; children?: Node[] }

/** A line between blocks, so that no word runs from one into the next. */
const wordsOf = ({ text, children }: Node): string =>
  text ?? (children ?? []).map(wordsOf).join(children?.[0]?.text === undefined ? '\n' : '')

/** How long the text is, counted while it is typed: a figure to read, so no box to type in. */
export const WordCount: NumberFieldClientComponent = ({ field }) => {
  const words = useFormFields(([fields]) => {
    const body = fields.body?.value as { root?: Node } | null | undefined
    return body?.root ? wordCount(wordsOf(body.root)) : 0
  })
  return (
    <div className="field-type article-standing" data-words={words}>
      <FieldLabel as="span" label={field.label} />
      {words}
    </div>
  )
}
