import { randomBytes } from 'node:crypto'

import { type Article } from '../payload-types'

type Body = NonNullable<Article['body']>
type Node = Body['root']['children'][number]

const frame = { format: '', indent: 0, version: 1, direction: 'ltr' } as const

const words = (text: string) => [
  { type: 'text', text, format: 0, detail: 0, mode: 'normal', style: '', version: 1 },
]

const block = (type: string, text: string, more: object = {}): Node => ({
  ...frame,
  type,
  children: words(text),
  ...more,
})

const photo = (value: string): Node => ({
  type: 'upload',
  relationTo: 'photos',
  value,
  // Empty, so that caption and credit are copied in as they are when a person places a photo.
  fields: {},
  id: randomBytes(12).toString('hex'),
  format: '',
  version: 3,
})

const nodeOf = (part: string, photoOf: (name: string) => string): Node => {
  if (part.startsWith('## ')) return block('heading', part.slice(3), { tag: 'h2' })
  if (part.startsWith('> ')) return block('quote', part.slice(2))
  if (part.startsWith('!')) return photo(photoOf(part.slice(1)))
  return block('paragraph', part, { textFormat: 0, textStyle: '' })
}

/** A body as the editor makes it from the marks of `Text.body`. */
export const bodyOf = (text: string, photoOf: (name: string) => string): Body => ({
  root: {
    ...frame,
    type: 'root',
    children: text
      .trim()
      .split(/\n\s*\n/)
      .map((part) => nodeOf(part.trim(), photoOf)),
  },
})
