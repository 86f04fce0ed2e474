import type { CollectionBeforeValidateHook, RichTextFieldValidation } from 'payload'

import { bodyErrors } from '../../src/i18n/body'
import { say } from '../../src/i18n/text'
import type { Article } from '../../src/payload-types'
import { isId } from '../../src/workflow'
import { invalid } from '../fields/invalid'

/** The nodes that the editor makes; Payload itself stores whatever an API client sends. */
const known = new Set([
  'root',
  'paragraph',
  'heading',
  'quote',
  'list',
  'listitem',
  'link',
  'autolink',
  'text',
  'linebreak',
  'tab',
  'upload',
])
const headings = new Set(['h2', 'h3'])
const safeAddress = /^(https?:\/\/|mailto:|\/(?!\/)|#)/i
const maxCharacters = 1_000_000
const maxDepth = 12

type Node = {
  type?: unknown
  tag?: unknown
  text?: unknown
  value?: unknown
  fields?: { url?: unknown; linkType?: unknown; caption?: unknown; credit?: unknown } | null
  relationTo?: unknown
  children?: unknown
}

const isText = (value: unknown): boolean => value == null || typeof value === 'string'

const isCreditRow = (row: unknown): boolean =>
  typeof row === 'object' &&
  row !== null &&
  ['name', 'role', 'affiliation'].every((key) => isText((row as Record<string, unknown>)[key]))

const isPlacedPhoto = ({ relationTo, value, fields }: Node): boolean => {
  const { caption, credit } = fields ?? {}
  const id = typeof value === 'object' && value ? (value as { id?: unknown }).id : value
  return (
    relationTo === 'photos' &&
    isId(id) &&
    isText(caption) &&
    (credit == null || (Array.isArray(credit) && credit.every(isCreditRow)))
  )
}

const faultOf = (node: Node, depth: number): keyof typeof bodyErrors | null => {
  if (depth > maxDepth) return 'deep'
  if (typeof node !== 'object' || node === null || !known.has(String(node.type))) return 'node'
  if (node.type === 'heading' && !headings.has(String(node.tag))) return 'node'
  if (node.type === 'text' && typeof node.text !== 'string') return 'node'
  if (node.type === 'upload' && !isPlacedPhoto(node)) return 'node'
  if (node.type === 'link' || node.type === 'autolink') {
    const { url, linkType } = node.fields ?? {}
    if (linkType === 'internal' || typeof url !== 'string' || !safeAddress.test(url.trim()))
      return 'link'
  }
  if (node.children !== undefined && !Array.isArray(node.children)) return 'node'
  for (const child of (node.children as Node[] | undefined) ?? []) {
    const fault = faultOf(child, depth + 1)
    if (fault) return fault
  }
  return null
}

const bodyFault = (value: unknown): keyof typeof bodyErrors | null => {
  if (value === null || value === undefined) return null
  const { root } = value as { root?: Node }
  if (!root || root.type !== 'root') return 'node'
  if (JSON.stringify(value).length > maxCharacters) return 'long'
  return faultOf(root, 0)
}

/** Only what a newspaper article needs, and nothing that could run in a reader's browser. */
export const validateBody: RichTextFieldValidation = (value, { req }) => {
  const fault = bodyFault(value)
  return fault ? say(bodyErrors[fault], req.i18n?.language) : true
}

/** The same before any hook reads the body: Payload validates fields after them. */
export const checkBody: CollectionBeforeValidateHook<Article> = ({ data, req }) => {
  const fault = bodyFault(data?.body)
  if (fault) throw invalid(req, 'body', bodyErrors[fault])
  return data
}
