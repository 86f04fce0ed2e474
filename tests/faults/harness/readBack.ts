import { basename } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { MongoClient, type Db, type Document } from 'mongodb'

import type { App } from './appProcess'
import type { Entry, State, Told, Version } from './history'
import { read } from './workload'

const id = (value: unknown): string => String(value)
const iso = (value: unknown): string | null =>
  value ? new Date(value as string | Date).toISOString() : null

const versionOf = (article: unknown, it: Document): Version => ({
  article: id(article),
  revision: it.revision,
  stage: it.stage,
  slug: it.slug,
  kicker: it.kicker ?? null,
  authors: [...new Set([it.author, ...(it.authors ?? [])].map(id))],
  section: id(it.section),
  publishAt: iso(it.publishAt),
})

const entryOf = (it: Document): Entry => ({
  article: id(it.article),
  action: it.action,
  from: it.from ?? null,
  to: it.to,
  revision: it.revision,
  user: id(it.user),
  note: it.note ?? null,
  at: new Date(it.at).getTime(),
})

const filesOf = ({ sizes }: Document): string[] =>
  Object.values((sizes ?? {}) as Record<string, { filename?: string }>).flatMap(
    ({ filename }) => filename ?? [],
  )

const toldBy = async (app: App, photos: readonly { files: string[] }[]): Promise<Told> => {
  const all = [...new Set(photos.flatMap(({ files }) => files))]
  const open = await Promise.all(
    all.map(async (file) => {
      const response = await fetch(`${app.url}/photos/${encodeURIComponent(file)}`)
      await response.body?.cancel()
      return response.ok ? [file] : []
    }),
  )
  return { app: app.name, texts: (await read(app.url)) ?? [], files: open.flat() }
}

const all = (db: Db, collection: string, where: Document = {}): Promise<Document[]> =>
  db.collection(collection).find(where).toArray()

/** In milliseconds: longer than anything is scheduled ahead, and than it may be late. */
const settles = 15_000

/** Waits until all that was scheduled has gone out, as long as that may take. */
export const untilNothingIsDue = async (uri: string): Promise<void> => {
  const client = await MongoClient.connect(uri)
  const until = Date.now() + settles
  const articles = client.db().collection('articles')
  while ((await articles.countDocuments({ stage: 'scheduled' })) && Date.now() < until)
    await pause(200)
  await client.close()
}

/** Reads everything back that the story left, past all caches but those that it asks after. */
export const readBack = async (
  uri: string,
  apps: readonly App[],
  reviews: Record<string, number>,
): Promise<State> => {
  const client = await MongoClient.connect(uri, { readConcern: { level: 'majority' } })
  try {
    const db = client.db()
    const photos = (await all(db, 'photos')).map((it) => ({ id: id(it._id), files: filesOf(it) }))
    return {
      at: Date.now(),
      articles: (await all(db, 'articles')).map((it) => ({
        ...versionOf(it._id, it),
        liveRevision: it.liveRevision ?? null,
      })),
      versions: (await all(db, '_articles_versions')).map(({ parent, version }) =>
        versionOf(parent, version),
      ),
      entries: (await all(db, 'activity', { article: { $exists: true } })).map(entryOf),
      published: (await all(db, 'published')).map((it) => ({
        id: id(it._id),
        slug: it.slug,
        kicker: it.kicker,
        revision: it.revision,
        files: it.files.map((file: string) => basename(file)),
      })),
      photos,
      told: await Promise.all(apps.map((app) => toldBy(app, photos))),
      reviews,
    }
  } finally {
    await client.close()
  }
}
