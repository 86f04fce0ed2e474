import { isolateObjectProperty, type PayloadRequest } from 'payload'

import { inTransaction, ownedBy, requireBringer } from '../../../src/engine'
import { Refusal } from '../../../src/errors'
import { importTexts } from '../../../src/i18n/import'
import { tell, type ToldWarning } from '../../../src/i18n/pageWarnings'
import { say } from '../../../src/i18n/text'
import { parsePage, type ParsedItem, type ParsedPage } from '../../../src/text/page'
import type { Article, Page } from '../../../src/payload-types'
import { idOf } from '../../../src/workflow'
import { dayOf } from '../atNoon'
import { articleFrom } from './article'
import { maxItems } from './items'
import { findPage, fingerprintOf, rowOfItem, savePage, sourceOf } from './page'
import { matchPeople, type People } from './people'
import { matchSections } from './sections'

export type ImportAsked = {
  text: string
  /** YYYY-MM-DD, in the newsroom's time zone. */
  date?: string | null
  number?: number | null
  name?: string | null
  /** Items that a person has corrected; they replace the parsed ones. */
  items?: ParsedItem[] | null
  dryRun?: boolean
}

export type Imported = {
  page: ParsedPage['page'] & { id: string | null }
  /**
   * One for each item, in order. `created: false` = the page had it already; `undoable` = made by whoever imports, now
   * or by an import whose answer was lost, and not written since.
   */
  articles: { id: string; headline: string | null; created: boolean; undoable: boolean }[]
  /** The items, by their index, that the page has already: nothing is made of them again. */
  already: { item: number; article: string }[]
  items: ParsedItem[]
  /** `known: false` = not among the paper's reporters: made new, for an editor to confirm. */
  reporters: { name: string; affiliation: string | null; known: boolean }[]
  warnings: ToldWarning[]
}

type Read = { parsed: ParsedPage; items: ParsedItem[]; warnings: ToldWarning[]; isDated: boolean }

const read = async (req: PayloadRequest, asked: ImportAsked): Promise<Read> => {
  const { text, date, number, name } = asked
  const columns = await req.payload.find({
    collection: 'sections',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: { name: true },
    where: { kind: { equals: 'column' } },
  })
  const parsed = parsePage(text, { date, number, name, columns: columns.docs.map((c) => c.name) })
  const isDated = parsed.page.date !== null
  const language = req.i18n?.language
  const today = dayOf(new Date())
  const undated: ToldWarning[] = isDated
    ? []
    : [{ line: 1, message: say(importTexts.undated, language, { date: today }) }]
  return {
    parsed: { ...parsed, page: { ...parsed.page, date: parsed.page.date ?? today } },
    items: asked.items ?? parsed.items,
    warnings: [...undated, ...tell(parsed.warnings, language)],
    isDated,
  }
}

/** Everything in one transaction: a page is imported whole or not at all. */
export const importPage = async (outer: PayloadRequest, asked: ImportAsked): Promise<Imported> => {
  const language = outer.i18n?.language
  await requireBringer(outer)
  return inTransaction(outer, async (req) => {
    const { parsed, items, warnings, isDated } = await read(req, asked)
    if (!items.length) {
      throw new Refusal(
        'badPage',
        language,
        { what: say(importTexts.nothing, language) },
        { warnings },
      )
    }
    if (items.length > maxItems) {
      const what = say(importTexts.tooMany, language, { count: items.length, most: maxItems })
      throw new Refusal('pageTooLarge', language, { what })
    }
    const people = await matchPeople(req, items, { create: !asked.dryRun })
    const reporters = people.all
    const source = sourceOf(asked.text)
    const present = await findPage(req, parsed.page, { items, source, isDated })
    // An undated text that a page has already is of that page's day.
    if (present && !isDated) parsed.page.date = dayOf(present.date)
    const already = alreadyOn(present, items, source)
    if (asked.dryRun) {
      const page = { ...parsed.page, id: present?.id ?? null }
      return { page, articles: [], already, items, reporters, warnings }
    }
    const entering = { text: asked.text, parsed, items, people, present, already, source }
    const { page, articles, notes } = await enter(req, entering)
    return {
      page: { ...parsed.page, id: page.id },
      articles,
      already,
      items,
      reporters,
      warnings: [...warnings, ...notes],
    }
  })
}

const alreadyOn = (
  page: Page | null,
  items: readonly ParsedItem[],
  source: string,
): Imported['already'] =>
  items.flatMap((item, index) => {
    const article = rowOfItem(page?.imported ?? [], item, source)?.article
    return article ? [{ item: index, article: idOf(article) }] : []
  })

type Entering = {
  text: string
  parsed: ParsedPage
  items: ParsedItem[]
  people: People
  present: Page | null
  already: Imported['already']
  source: string
}

/** Which of the drafts that a page has were made by `req.user` and are as they were made. */
const ownUntouched = async (
  req: PayloadRequest,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (!ids.length) return new Set()
  const asked = { depth: 0, overrideAccess: true, pagination: false, req } as const
  const untouched = await req.payload.find({
    ...asked,
    collection: 'articles',
    select: {},
    where: { and: [{ id: { in: ids } }, { revision: { equals: 1 } }] },
  })
  const made = await req.payload.find({
    ...asked,
    collection: 'activity',
    select: { article: true },
    where: {
      and: [
        { article: { in: untouched.docs.map(idOf) } },
        { action: { equals: 'create' } },
        { user: { equals: req.user?.id } },
      ],
    },
  })
  return new Set(made.docs.flatMap(({ article }) => (article ? idOf(article) : [])))
}

const enter = async (
  req: PayloadRequest,
  { text, parsed, items, people, present, already, source }: Entering,
) => {
  const known = new Map(already.map(({ item, article }) => [item, article]))
  const made = new Map<string, string>()
  const sections = await matchSections(req, parsed.page.name)
  const own = await ownUntouched(req, [...known.values()])
  const notes: ToldWarning[] = []
  const articles: Imported['articles'] = []
  const rows: NonNullable<Page['imported']> = []
  for (const [index, item] of items.entries()) {
    const fingerprint = fingerprintOf(item)
    const id = known.get(index) ?? made.get(fingerprint)
    if (id) {
      articles.push({ id, headline: item.headline, created: false, undoable: own.has(id) })
      continue
    }
    const draft = await createDraft(req, item, people, sections)
    notes.push(...draft.notes)
    const { id: newId, headline = null } = draft.article
    articles.push({ id: newId, headline, created: true, undoable: true })
    const [from, to] = item.lines
    rows.push({ fingerprint, source, article: newId, from, to })
    made.set(fingerprint, newId)
  }
  const page = await savePage(req, present, { parsed, text, rows })
  return { page, articles, notes }
}

type Sections = Awaited<ReturnType<typeof matchSections>>

const createDraft = async (
  req: PayloadRequest,
  item: ParsedItem,
  people: People,
  sections: Sections,
): Promise<{ article: Article; notes: ToldWarning[] }> => {
  const { data, notes } = await articleFrom(req, item, people, sections)
  const owner = people.ownerOf(item.byline) ?? String(req.user?.id)
  // A context of its own: Payload writes what it is given into the request, and the next draft is another's.
  const own = isolateObjectProperty(req, 'context')
  own.context = {}
  const article = await req.payload.create({
    collection: 'articles',
    context: ownedBy(owner),
    data,
    depth: 0,
    overrideAccess: false,
    req: own,
    user: req.user,
  })
  return { article, notes }
}
