import type { BylineRole, ItemKind, ParsedByline, ParsedItem } from '../../../src/text/page'
import { bylineRoleLabels } from '../../../src/i18n/byline'
import { kindLabels } from '../../../src/i18n/articles'

type Fail = (what: string) => Error
type Sent = Record<string, unknown>

/** More than a page has; also the most that one answer of the newsroom's API lists. */
export const maxItems = 200

const objectAt = (value: unknown, path: string, fail: Fail): Sent => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw fail(path)
  return value as Sent
}

const textAt = (value: unknown, path: string, fail: Fail): string | null => {
  if (value == null) return null
  if (typeof value !== 'string') throw fail(path)
  return value
}

const listAt = (value: unknown, path: string, fail: Fail): unknown[] => {
  if (value == null) return []
  if (!Array.isArray(value) || value.length > 1000) throw fail(path)
  return value
}

const peopleAt = (value: unknown, path: string, fail: Fail): ParsedByline[] =>
  listAt(value, path, fail).map((entry, index) => {
    const at = `${path}[${index}]`
    const { name, role, affiliation } = objectAt(entry, at, fail)
    if (typeof name !== 'string' || !name.trim()) throw fail(`${at}.name`)
    if (typeof role !== 'string' || !(role in bylineRoleLabels)) throw fail(`${at}.role`)
    return {
      name,
      role: role as BylineRole,
      affiliation: textAt(affiliation, `${at}.affiliation`, fail),
    }
  })

const blocksAt = (value: unknown, path: string, fail: Fail): ParsedItem['body'] =>
  listAt(value, path, fail).map((entry, index) => {
    const { type, text } = objectAt(entry, `${path}[${index}]`, fail)
    if (type !== 'paragraph' && type !== 'crosshead' && type !== 'caption') {
      throw fail(`${path}[${index}].type`)
    }
    if (typeof text !== 'string') throw fail(`${path}[${index}].text`)
    return { type, text }
  })

const textsAt = <Key extends string>(
  value: unknown,
  keys: readonly Key[],
  path: string,
  fail: Fail,
) => {
  if (value == null) return null
  const sent = objectAt(value, path, fail)
  return Object.fromEntries(
    keys.map((key) => [key, textAt(sent[key], `${path}.${key}`, fail)]),
  ) as Record<Key, string | null>
}

const itemAt = (value: unknown, path: string, fail: Fail): ParsedItem => {
  const sent = objectAt(value, path, fail)
  const { kind } = sent
  if (typeof kind !== 'string' || !(kind in kindLabels)) throw fail(`${path}.kind`)
  const text = (key: string) => textAt(sent[key], `${path}.${key}`, fail)
  const dateline = textsAt(
    sent.dateline,
    ['text', 'agency', 'place', 'date'],
    `${path}.dateline`,
    fail,
  )
  const lines = listAt(sent.lines, `${path}.lines`, fail).map(Number)
  return {
    kind: kind as ItemKind,
    column: text('column'),
    kicker: text('kicker'),
    headline: text('headline'),
    subheadline: text('subheadline'),
    confidence: 1,
    dateline: dateline && { ...dateline, text: dateline.text ?? '' },
    byline: peopleAt(sent.byline, `${path}.byline`, fail),
    credit: peopleAt(sent.credit, `${path}.credit`, fail),
    source: textsAt(
      sent.source,
      ['name', 'author', 'originalTitle', 'date', 'url'],
      `${path}.source`,
      fail,
    ),
    body: blocksAt(sent.body, `${path}.body`, fail),
    continuedTo: null,
    continuedFrom: null,
    lines: [lines[0] || 1, lines[1] || lines[0] || 1],
  }
}

/** Items that a person corrected, checked field by field; `fail` makes the error that names the wrong one. */
export const itemsFrom = (value: unknown, fail: Fail): ParsedItem[] => {
  if (!Array.isArray(value) || value.length > maxItems) throw fail(`items (≤ ${maxItems})`)
  return value.map((item, index) => itemAt(item, `items[${index}]`, fail))
}
