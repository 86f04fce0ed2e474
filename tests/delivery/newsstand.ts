import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient, ObjectId, type Db, type MongoClientOptions } from 'mongodb'

import { createDelivery, type Delivery } from '../../src/delivery'
import { ensurePublished, noticesOf } from '../../src/published/collections'
import { publish } from '../../src/published/store'
import type { Notice, PublishedArticle, PublishedByline } from '../../src/published/types'
import { openFolder, type PhotoStore } from '../../src/storage'
import { testDatabaseUri } from '../setup/database'

/** A 24-digit id that sorts as its number does. */
export const id = (number: number): string => number.toString(16).padStart(24, '0')

export const signed = (name: string, reporter: string | null = null): PublishedByline => ({
  name,
  role: 'reporter',
  affiliation: null,
  reporter,
})

/** An article as readers have it: number `n`, out at 08:00 UTC on 15 November 2022 unless said otherwise. */
export const article = (n: number, is: Partial<PublishedArticle> = {}): PublishedArticle => ({
  _id: id(n),
  slug: `article-${n}`,
  kind: 'news',
  headline: `第${n}篇`,
  kicker: null,
  subheadline: null,
  section: null,
  column: null,
  dateline: null,
  byline: [signed('杨文')],
  source: null,
  photos: [],
  files: [],
  body: { root: { type: 'root', children: [] } },
  bodyHtml: '',
  bodyText: '',
  wordCount: 0,
  aiUse: 'none',
  publishedAt: new Date('2022-11-15T08:00:00Z'),
  updatedAt: new Date('2022-11-15T08:00:00Z'),
  corrections: [],
  page: null,
  revision: 1,
  ...is,
})

export type Answer = {
  status: number
  headers: Headers
  data: Record<string, unknown> | null | undefined
  errors: { message: string; extensions?: { code?: string } }[]
}

export type Newsstand = {
  db: Db
  photoDir: string
  photos: PhotoStore
  delivery: Delivery
  publish: (...articles: PublishedArticle[]) => Promise<void>
  notify: (...notices: Notice[]) => Promise<void>
  /** As Payload writes them. */
  addSections: (...sections: Record<string, unknown>[]) => Promise<void>
  addReporters: (...reporters: Record<string, unknown>[]) => Promise<void>
  ask: (query: string, variables?: Record<string, unknown>) => Promise<Answer>
  post: (body: string, headers?: Record<string, string>) => Promise<Response>
  close: () => Promise<void>
}

const objectIds = (records: Record<string, unknown>[]) =>
  records.map(({ _id, parent, ...rest }) => ({
    ...rest,
    _id: new ObjectId(String(_id)),
    ...(typeof parent === 'string' ? { parent: new ObjectId(parent) } : {}),
  }))

/** A delivery over an empty database of its own, which asks that for each request. */
export const openNewsstand = async (
  name: string,
  options: MongoClientOptions = {},
): Promise<Newsstand> => {
  const client = await MongoClient.connect(testDatabaseUri(`delivery-${name}`), options)
  const db = client.db()
  await ensurePublished(db)
  const photoDir = await mkdtemp(join(tmpdir(), 'touban-photos-'))
  const photos = openFolder(photoDir)
  const delivery = createDelivery({ db, photos, follows: false })

  const post: Newsstand['post'] = (body, headers = {}) =>
    delivery.fetch(
      new Request('http://test/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      }),
    )

  return {
    db,
    photoDir,
    photos,
    delivery,
    post,
    publish: async (...articles) => {
      for (const view of articles) await publish({ db }, view)
    },
    notify: async (...notices) => void (await noticesOf(db).insertMany(notices)),
    addSections: async (...sections) =>
      void (await db.collection('sections').insertMany(objectIds(sections))),
    addReporters: async (...reporters) =>
      void (await db.collection('reporters').insertMany(objectIds(reporters))),
    ask: async (query, variables) => {
      const response = await post(JSON.stringify({ query, variables }))
      const { data, errors = [] } = (await response.json()) as Answer
      return { status: response.status, headers: response.headers, data, errors }
    },
    close: async () => {
      await delivery.close()
      await db.dropDatabase()
      await client.close()
      await rm(photoDir, { recursive: true })
    },
  }
}
