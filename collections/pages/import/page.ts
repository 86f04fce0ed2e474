import { createHash } from 'node:crypto'

import type { PayloadRequest, Where } from 'payload'

import type { Page } from '../../../src/payload-types'
import type { ParsedItem, ParsedPage } from '../../../src/text/page'
import { idOf } from '../../../src/workflow'
import { noonOf } from '../atNoon'

/** What makes an item the same when its page is imported again: its words, whatever the spacing. */
export const fingerprintOf = ({ kicker, headline, subheadline, body }: ParsedItem): string =>
  createHash('sha256')
    .update(
      [kicker, headline, subheadline, ...body.map(({ text }) => text)]
        .join('\n')
        .replace(/\s/g, ''),
    )
    .digest('hex')

/** The text that an item's lines count in, whatever the spaces at the ends of its lines. */
export const sourceOf = (text: string): string =>
  createHash('sha256')
    .update(
      text
        .split(/\r\n|\n|\r/)
        .map((line) => line.trim())
        .join('\n')
        .trimEnd(),
    )
    .digest('hex')

type Row = NonNullable<Page['imported']>[number]

/**
 * The row that an item of this text became before: the same words, or, since a person may have corrected, merged or
 * split it, the same lines of the same text.
 */
export const rowOfItem = (
  rows: readonly Row[],
  item: ParsedItem,
  source: string,
): Row | undefined => {
  const [from, to] = item.lines
  const print = fingerprintOf(item)
  return (
    rows.find((row) => row.fingerprint === print) ??
    rows.find(
      (row) =>
        row.source === source && (row.from ?? Infinity) <= to && from <= (row.to ?? -Infinity),
    )
  )
}

/**
 * The page that this import adds to: that of its day and number; without a number, or where the text gives no day,
 * the one that already has one of these items.
 */
export const findPage = async (
  req: PayloadRequest,
  { date, number }: ParsedPage['page'],
  { items, source, isDated }: { items: readonly ParsedItem[]; source: string; isDated: boolean },
): Promise<Page | null> => {
  const known: Where = {
    or: [
      { 'imported.fingerprint': { in: items.map(fingerprintOf) } },
      { 'imported.source': { equals: source } },
    ],
  }
  const ofDay: Where = { date: { equals: noonOf(date ?? '') } }
  const where: Where = isDated
    ? { and: [ofDay, number === null ? known : { number: { equals: number } }] }
    : known
  const { docs } = await req.payload.find({
    collection: 'pages',
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req,
    showHiddenFields: true,
    where,
  })
  return docs[0] ?? null
}

type Saved = {
  parsed: ParsedPage
  text: string
  rows: NonNullable<Page['imported']>
}

/**
 * Writes the page with its text, its people and its articles in the order of print. One that is there only gets what is
 * new, after what it has: its name is told to readers, and its text is what it came from.
 */
export const savePage = async (
  req: PayloadRequest,
  present: Page | null,
  { parsed, text, rows }: Saved,
): Promise<Page> => {
  if (present && !rows.length) return present
  const articles = rows.map(({ article }) => idOf(article ?? ''))
  // Whoever imports writes the page; changing it afterwards is an editor's.
  const write = { collection: 'pages', depth: 0, overrideAccess: true, req } as const
  if (!present) {
    const { date, number, name, staff } = parsed.page
    const data = { date: noonOf(date ?? ''), number, name, staff, text, articles, imported: rows }
    return req.payload.create({ ...write, data })
  }
  const imported = present.imported ?? []
  const isKnown = imported.some(({ source }) => source === sourceOf(text))
  return req.payload.update({
    ...write,
    id: present.id,
    data: {
      ...(!isKnown && { text: [present.text, text].filter(Boolean).join('\n\n') }),
      articles: [...(present.articles ?? []).map(idOf), ...articles],
      imported: [...imported, ...rows],
    },
  })
}
