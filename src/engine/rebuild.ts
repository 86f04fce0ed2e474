import type { Payload } from 'payload'
import { createLocalReq } from 'payload'

import { publish, publishedIds, retract } from '../published'
import type { Article } from '../payload-types'
import { isLive } from '../workflow'
import { databaseOf, sessionOf } from './database'
import { articleAt } from './history'
import { noticeOf, readersView } from './readers'
import { inTransaction } from './inTransaction'

const batch = 100

async function* everPublished(payload: Payload): AsyncGenerator<Article> {
  for (let page = 1; ; page++) {
    const { docs, hasNextPage } = await payload.find({
      collection: 'articles',
      depth: 0,
      limit: batch,
      overrideAccess: true,
      page,
      sort: 'id',
      where: { publishedAt: { exists: true } },
    })
    yield* docs
    if (!hasNextPage) return
  }
}

/**
 * Writes the readers' copy anew from the newsroom's articles: each live one with the text of its last publication,
 * each retracted one's notice, and nothing else. Readers see every article at every moment of it.
 * @returns how many articles readers have, and how many were taken away because the newsroom has them no more
 */
export const rebuildPublished = async (
  payload: Payload,
): Promise<{ published: number; removed: number }> => {
  const db = databaseOf(payload)
  const stray = new Set(await publishedIds({ db }))
  let published = 0
  for await (const { id } of everPublished(payload)) {
    const isPublished = await rebuildOne(payload, id)
    if (!isPublished) continue
    stray.delete(id)
    published++
  }
  for (const id of stray) await retract({ db }, id, null)
  return { published, removed: stray.size }
}

const rebuildOne = async (payload: Payload, id: string): Promise<boolean> =>
  inTransaction(await createLocalReq({}, payload), async (req) => {
    // Read again inside the transaction: it may have moved since the list was read.
    const article = await req.payload.findByID({
      collection: 'articles',
      id,
      depth: 0,
      overrideAccess: true,
      req,
    })
    const copy = { db: databaseOf(payload), session: await sessionOf(req) }
    if (!isLive(article)) {
      await retract(copy, id, noticeOf(article))
      return false
    }
    await publish(copy, await readersView(req, await articleAt(req, id, article.liveRevision)))
    return true
  })
