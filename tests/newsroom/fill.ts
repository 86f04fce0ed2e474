import type { FlattenedField } from 'payload'

import { nobody } from '../../access'
import { photoNode } from '../../src/text/body/nodes'
import { bodyOf } from './articles'

type Given = {
  words: string
  /** What relations lead to, by the name of a field or by collection. Others stay empty. */
  ids?: Readonly<Record<string, string>>
}

const isClients = (field: FlattenedField): boolean =>
  field.name !== 'id' &&
  !('hidden' in field && field.hidden) &&
  !('virtual' in field && field.virtual) &&
  !('access' in field && field.access?.create === nobody)

const node = (type: string, more: object) => ({ type, version: 1, format: '', indent: 0, ...more })

/** A body with each node that carries words. */
const bodyWith = (words: string, photo: string | undefined) => {
  const { root } = bodyOf(words)
  const [text] = root.children[0]!.children
  const link = { linkType: 'custom', newTab: true, url: `https://example.test/${words}` }
  const listItem = node('listitem', { value: 1, children: [text] })
  return {
    root: {
      ...root,
      children: [
        ...root.children,
        node('heading', { tag: 'h2', children: [text] }),
        node('quote', { children: [text] }),
        node('list', { tag: 'ul', listType: 'bullet', children: [listItem] }),
        node('paragraph', {
          children: [
            node('link', { fields: link, children: [text] }),
            node('autolink', { fields: link, children: [text] }),
          ],
        }),
        ...(photo
          ? [
              photoNode(photo, {
                caption: words,
                credit: [{ name: words, role: 'photographer' }],
              }),
            ]
          : []),
      ],
    },
  }
}

const valueOf = (field: FlattenedField, given: Given): unknown => {
  const { words, ids = {} } = given
  switch (field.type) {
    case 'array':
      return [fill(field.flattenedFields, given)]
    case 'group':
    case 'tab':
      return fill(field.flattenedFields, given)
    case 'relationship':
    case 'upload': {
      const id = ids[field.name] ?? ids[String(field.relationTo)]
      return id && 'hasMany' in field && field.hasMany ? [id] : id
    }
    case 'richText':
      return bodyWith(words, ids.photos)
    case 'select': {
      const [first] = field.options
      const isOpen = field.required && field.defaultValue === undefined
      return isOpen ? (typeof first === 'string' ? first : first?.value) : undefined
    }
    case 'text':
    case 'textarea':
      // A slug is made of letters, an address begins as one.
      return field.name === 'slug'
        ? undefined
        : field.name === 'url'
          ? `https://example.test/${words}`
          : words
    default:
      return undefined
  }
}

/** Data with the words in each text that a client may write, however deep. */
export const fill = (fields: readonly FlattenedField[], given: Given): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = isClients(field) ? valueOf(field, given) : undefined
      return value === undefined ? [] : [[field.name, value]]
    }),
  )
