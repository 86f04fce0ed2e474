import type { Db, Document, ObjectId } from 'mongodb'

import { articlesOf, listFields, listIndex, newest, newestNotice, noticesOf } from './collections'
import { period, stretches } from './stretches'
import type { Notice, PublishedArticle } from './types'

/** The last item that a reader has; the next page begins behind it. */
export type Position = { at: Date; id: string }
/** `first` items (at least 1), from behind `after`. */
export type Window = { first: number; after: Position | null }
/** `next`: the one behind `items`, if the list goes on. */
export type Slice<Item> = { items: Item[]; next: Item[] }

/** Ids as hex strings. `from` is included, `to` is not. */
export type ArticleFilter = {
  sections?: readonly string[]
  column?: string
  reporter?: string
  kind?: string
  from?: Date | null
  to?: Date | null
}

/** What readers may know of a section; `active` decides whether it is listed. */
export type PublicSection = {
  id: string
  name: string
  slug: string
  kind: string
  parent: string | null
  active: boolean
}

export type PublicReporter = {
  id: string
  name: string
  slug: string
  affiliation: string | null
  kind: string
}

// No answer is worth more of the database's time than this.
export const maxTimeMS = 5000
const inPaperOrder = { 'page.date': 1, 'page.number': 1, 'page.position': 1 } as const
// For the photo files and the newsroom; the rest of the copy is what readers ask for.
export const projection = { files: 0, revision: 0 } as const

export type ReadersArticle = Omit<PublishedArticle, 'files' | 'revision'>

// What the lists need themselves: a cursor, a page.
const always = { publishedAt: 1, page: 1 } as const

/** Only what is asked for leaves the database: the three forms of a body are most of an article. */
const projectionOf = (fields: ReadonlySet<string>): Record<string, 1> => ({
  ...always,
  ...Object.fromEntries(
    [...fields].filter((field) => !(field in projection)).map((field) => [field, 1]),
  ),
})

const sliceOf = <Item>(found: Item[], first: number): Slice<Item> => ({
  items: found.slice(0, first),
  next: found.slice(first),
})

/** One condition for each field of an article that the filter gives one value of. */
const conditionsOf = ({ column, reporter, kind }: ArticleFilter): Document[] => [
  ...(reporter ? [{ 'byline.reporter': reporter }] : []),
  ...(column ? [{ column }] : []),
  ...(kind ? [{ kind }] : []),
]

const planFor = (filter: ArticleFilter, after: Position | null) => {
  const conditions = conditionsOf(filter)
  const oneOf = filter.sections?.map((section) => ({ section }))
  const given = new Set([...conditions, ...(oneOf ?? [])].flatMap(Object.keys))
  return {
    // Said, not left to the planner: it tries, and remembers what was best for another section.
    hint: listIndex(listFields.filter((field) => given.has(field))),
    filter: stretches<PublishedArticle, string>(
      'publishedAt',
      { conditions: [...conditions, ...period(filter)], oneOf },
      after,
    ),
  }
}

// In each of these, an article has the `fields` that were asked for, `_id`, `publishedAt` and `page`; no other.
export const articleBySlug = (
  db: Db,
  slug: string,
  fields: ReadonlySet<string>,
): Promise<ReadersArticle | null> =>
  articlesOf(db).findOne<ReadersArticle>({ slug }, { projection: projectionOf(fields), maxTimeMS })

export const newestArticles = async (
  db: Db,
  filter: ArticleFilter,
  { first, after }: Window,
  fields: ReadonlySet<string>,
): Promise<Slice<ReadersArticle>> => {
  const plan = planFor(filter, after)
  const found = await articlesOf(db)
    .find<ReadersArticle>(plan.filter, {
      projection: projectionOf(fields),
      hint: plan.hint,
      maxTimeMS,
    })
    .sort(newest)
    .limit(first + 1)
    .toArray()
  return sliceOf(found, first)
}

/**
 * The articles of a day's paper, or of one page of it, in the paper's order; pages without a number first.
 * @param date YYYY-MM-DD
 */
export const printedOn = (
  db: Db,
  { date, number, limit }: { date: string; number?: number; limit: number },
  fields: ReadonlySet<string>,
): Promise<ReadersArticle[]> =>
  articlesOf(db)
    .find<ReadersArticle>(
      { 'page.date': date, ...(number === undefined ? {} : { 'page.number': number }) },
      { projection: projectionOf(fields), maxTimeMS },
    )
    .sort(inPaperOrder)
    .limit(limit)
    .toArray()

export const newestNotices = async (db: Db, { first, after }: Window): Promise<Slice<Notice>> => {
  const found = await noticesOf(db)
    .find(stretches('at', {}, after), { hint: newestNotice, maxTimeMS })
    .sort(newestNotice)
    .limit(first + 1)
    .toArray()
  return sliceOf(found, first)
}

/** What readers keep of an article that was taken back with a public note. */
export const retractionOf = (db: Db, slug: string): Promise<Notice | null> =>
  noticesOf(db).findOne({ slug, type: 'retraction' }, { maxTimeMS })

/** The id of a published article that uses the photo file at this URL (`/photos/…`), if one does. */
export const userOfFile = async (db: Db, url: string): Promise<string | undefined> =>
  (await articlesOf(db).findOne({ files: url }, { projection: { _id: 1 }, maxTimeMS }))?._id

// The two below are the newsroom's collections, written by Payload: ids are ObjectIds, `null` may be absent.
type SectionRecord = {
  _id: ObjectId
  name: string
  slug: string
  kind: string
  parent?: ObjectId | null
  active?: boolean | null
}

/** Every section in its order, the inactive ones too: old articles still stand in them. */
export const sectionsInOrder = async (db: Db): Promise<PublicSection[]> => {
  const records = await db
    .collection<SectionRecord>('sections')
    .find({}, { projection: { name: 1, slug: 1, kind: 1, parent: 1, active: 1 }, maxTimeMS })
    .sort({ order: 1, slug: 1 })
    .toArray()
  return records.map(({ _id, name, slug, kind, parent, active }) => ({
    id: String(_id),
    name,
    slug,
    kind,
    parent: parent ? String(parent) : null,
    active: active !== false,
  }))
}

type ReporterRecord = {
  _id: string
  name: string
  slug: string
  affiliation?: string | null
  kind: string
}

/**
 * Those who have a byline on something published, by surname: nobody else exists for readers.
 * It costs one look into an index for each Reporter, however large the archive.
 */
export const publishedReporters = async (db: Db): Promise<PublicReporter[]> => {
  const records = await db
    .collection('reporters')
    .aggregate<ReporterRecord>(
      [
        { $sort: { sortKey: 1, slug: 1 } },
        { $project: { _id: { $toString: '$_id' }, name: 1, slug: 1, affiliation: 1, kind: 1 } },
        {
          $lookup: {
            from: 'published',
            localField: '_id',
            foreignField: 'byline.reporter',
            pipeline: [{ $limit: 1 }, { $project: { _id: 1 } }],
            as: 'published',
          },
        },
        { $match: { 'published.0': { $exists: true } } },
        { $unset: 'published' },
      ],
      { maxTimeMS },
    )
    .toArray()
  return records.map(({ _id, name, slug, affiliation, kind }) => ({
    id: _id,
    name,
    slug,
    affiliation: affiliation ?? null,
    kind,
  }))
}
