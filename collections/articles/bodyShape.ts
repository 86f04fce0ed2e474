import type { BodyFault } from '../../src/i18n/body'
import { bylineRoleLabels } from '../../src/i18n/byline'
import { isId } from '../../src/workflow'

type Is = (value: unknown) => boolean
/** What each key of an object holds; it has no others. */
type Shape = Readonly<Record<string, Is>>

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const shaped =
  (shape: Shape): Is =>
  (value) =>
    isObject(value) &&
    Object.keys(value).every((key) => Object.hasOwn(shape, key)) &&
    Object.entries(shape).every(([key, is]) => is(value[key]))

const oneOf =
  (...values: unknown[]): Is =>
  (value) =>
    values.includes(value)
const maybe =
  (is: Is): Is =>
  (value) =>
    value === undefined || is(value)
const orNone =
  (is: Is): Is =>
  (value) =>
    value == null || is(value)
const listOf =
  (is: Is, atMost: number): Is =>
  (value) =>
    Array.isArray(value) && value.length <= atMost && value.every(is)

const isText: Is = (value) => typeof value === 'string'
const isFlag: Is = (value) => typeof value === 'boolean'
const isCount: Is = (value) => Number.isInteger(value) && Number(value) >= 0
/** A relation, as stored or as an answer had it loaded. */
const isReference: Is = (value) => isId(isObject(value) ? value.id : value)

// Browsers take a backslash for a slash, and leave line breaks and tabs out.
const address = /^(https?:\/\/|mailto:|\/(?![/\\])|#)\P{Cc}*$/iu
const isAddress: Is = (value) => typeof value === 'string' && address.test(value.trim())

// What the editor makes no use of stays as Lexical has it.
const noStyle = maybe(oneOf(''))

const alignment = maybe(oneOf('', 'left', 'start', 'center', 'right', 'end', 'justify'))

const node: Shape = { type: isText, version: maybe(isCount) }
const element: Shape = {
  ...node,
  children: Array.isArray,
  direction: maybe(oneOf('ltr', 'rtl', null)),
  format: alignment,
  indent: maybe(isCount),
  textFormat: maybe(isCount),
  textStyle: noStyle,
}
const words: Shape = {
  ...node,
  text: isText,
  format: maybe(isCount),
  detail: maybe(isCount),
  mode: maybe(oneOf('normal', 'token', 'segmented')),
  style: noStyle,
}
const link: Shape = {
  ...element,
  id: maybe(isText),
  fields: shaped({
    url: isAddress,
    linkType: maybe(oneOf('custom')),
    newTab: orNone(isFlag),
    doc: orNone(oneOf(null)),
  }),
}
const creditRow = shaped({
  id: orNone(isText),
  reporter: orNone(isReference),
  name: orNone(isText),
  role: orNone(oneOf(...Object.keys(bylineRoleLabels))),
  affiliation: orNone(isText),
})
const photo: Shape = {
  ...node,
  id: maybe(isText),
  format: alignment,
  relationTo: oneOf('photos'),
  value: isReference,
  fields: orNone(shaped({ caption: orNone(isText), credit: orNone(listOf(creditRow, 50)) })),
}

const blocks: Readonly<Record<string, Shape>> = {
  paragraph: element,
  heading: { ...element, tag: oneOf('h2', 'h3') },
  quote: element,
  list: {
    ...element,
    listType: maybe(oneOf('bullet', 'number')),
    tag: oneOf('ul', 'ol'),
    start: maybe(isCount),
  },
  upload: photo,
}
const all: Readonly<Record<string, Shape>> = {
  ...blocks,
  listitem: { ...element, checked: maybe(isFlag), value: maybe(isCount) },
  link,
  autolink: link,
  text: words,
  tab: words,
  linebreak: node,
}

type Node = { type: string; children?: unknown[] }

const most = { characters: 1_000_000, depth: 12 } as const

/** The editor opens no text whose words stand in no block. */
const shapeAt = (depth: number, type: unknown): Shape | undefined => {
  const known = depth === 1 ? blocks : all
  return typeof type === 'string' && Object.hasOwn(known, type) ? known[type] : undefined
}

const faultIn = (children: readonly unknown[], depth: number): BodyFault | null => {
  if (depth > most.depth) return 'deep'
  for (const child of children) {
    const shape = isObject(child) ? shapeAt(depth, child.type) : undefined
    if (!shape) return 'node'
    if (!shaped(shape)(child)) return shape === link ? 'link' : 'node'
    const fault = faultIn((child as Node).children ?? [], depth + 1)
    if (fault) return fault
  }
  return null
}

const isBody = shaped({ root: shaped({ ...element, type: oneOf('root') }) })

/**
 * What is in a body but a newspaper's text: the nodes that the editor makes, as it makes them, and nothing that could
 * run in a reader's browser. Payload itself stores whatever an API client sends.
 */
export const bodyFault = (body: unknown): BodyFault | null => {
  if (body === null || body === undefined) return null
  if (!isBody(body)) return 'node'
  const { root } = body as { root: Required<Node> }
  return (
    faultIn(root.children, 1) ?? (JSON.stringify(body).length > most.characters ? 'long' : null)
  )
}
