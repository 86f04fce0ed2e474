import { createLocalReq, type Payload } from 'payload'

import type { Article } from '../payload-types'
import { disowned, idOf } from '../workflow'
import { findArticle } from './article'
import { databaseTime } from './database'
import { inTransaction } from './inTransaction'
import { judged } from './judged'
import { applyMove } from './move'
import { refuse } from './refuse'

/**
 * The articles whose time has come, oldest first; at most 50 at once, the next call sees the others. By the database's
 * clock, so that a process whose own is wrong publishes nothing early.
 */
export const due = async (payload: Payload): Promise<Article[]> => {
  const now = await databaseTime(payload)
  const { docs } = await payload.find({
    collection: 'articles',
    depth: 0,
    limit: 50,
    overrideAccess: true,
    pagination: false,
    sort: 'publishAt',
    where: {
      and: [
        { stage: { equals: 'scheduled' } },
        { publishAt: { less_than_equal: now.toISOString() } },
      ],
    },
  })
  return docs
}

type ClockMove = 'release' | 'hold'

/**
 * Publishes a scheduled article in the name of who scheduled it, unless they or a reviewer of it are found to be its
 * author by now; `hold` gives it back to the publishers instead.
 * Any number of processes may try at once: the revision lets one win, and the others get a 409.
 */
export const byClock = async (
  payload: Payload,
  article: Article,
  move: ClockMove,
  note?: string,
) => {
  const req = await createLocalReq({}, payload)
  return inTransaction(req, async (own) => {
    const present = await findArticle(own, article.id)
    if (!present || present.stage !== 'scheduled' || present.revision !== article.revision)
      return null
    const user = idOf(present.scheduledBy ?? present.author ?? '')
    const reason = move === 'release' && disowned((await judged(own, present)).article, user)
    if (reason) refuse(reason, own)
    return applyMove(own, {
      move,
      article: present,
      to: move === 'release' ? 'published' : 'approved',
      user,
      note,
      publicNote: move === 'release' ? present.scheduledNote : null,
    })
  })
}
