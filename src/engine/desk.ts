import type { PayloadRequest, Where } from 'payload'

import { own } from '../../access'
import { env } from '../env'
import { startOfDay, startOfWeek } from '../text/newsroomTime'
import {
  boardStages,
  deskListNames,
  deskLists,
  type Actor,
  type Board,
  type Card,
  type Desk,
  type DeskList,
  type DeskListName,
} from '../workflow'
import { requireActor } from './article'
import { cardsOf, findForCards } from './cards'

/** Each as an index of `collections/articles` has it, so that nothing is sorted in memory. */
const sorts: Record<DeskList['order'], string[]> = {
  longest: ['stageSince', 'createdAt'],
  latest: ['-stageSince', '-createdAt'],
  publishAt: ['publishAt', 'createdAt'],
  lastOut: ['-liveSince', '-createdAt'],
}

const inSections = ({ sections }: Actor): Where =>
  sections === 'all'
    ? {}
    : {
        or: [
          { section: { in: [...sections] } },
          { section: { exists: false } },
          { section: { equals: null } },
        ],
      }

const scopes: Record<DeskList['scope'], (actor: Actor) => Where> = {
  own: (actor) => ({ or: own(actor) }),
  sections: inSections,
  all: () => ({}),
}

const outSince = (since: Date): Where => ({
  liveSince: { greater_than_equal: since.toISOString() },
  liveRevision: { exists: true, not_equals: null },
})

const whereOf = ({ scope, since, stages }: DeskList, actor: Actor, now: Date): Where => ({
  and: [
    since
      ? outSince(since === 'today' ? startOfDay(now, env.timeZone) : startOfWeek(now, env.timeZone))
      : { stage: { in: [...stages] } },
    scopes[scope](actor),
  ],
})

/** What waits for `req.user`, by their roles; of several roles the sum. Throws 401. */
export const deskOf = async (req: PayloadRequest): Promise<Desk> => {
  const actor = await requireActor(req)
  const now = new Date()
  const names = deskListNames.filter((name) => actor.roles.includes(deskLists[name].role))
  const found = await Promise.all(
    names.map((name) => {
      const list: DeskList = deskLists[name]
      return findForCards(req, { where: whereOf(list, actor, now), sort: sorts[list.order] })
    }),
  )
  const lists = await cardsOf(req, actor, found)
  return {
    now: now.toISOString(),
    lists: names.flatMap((name, index) => {
      const { cards, more } = lists[index]!
      const { only }: DeskList = deskLists[name]
      if (only) {
        const stranded = cards.filter((card) => card.stranded)
        return stranded.length ? [{ name, cards: stranded, more }] : []
      }
      return [{ name, cards: decides.has(name) ? mostPressingFirst(cards) : cards, more }]
    }),
  }
}

/** The lists of what this person is to decide. */
const decides: ReadonlySet<DeskListName> = new Set(['queue', 'signOff'])

/** What should have gone out already comes first, what is another's to decide last. */
const rankOf = ({ notMine, remark }: Card): number =>
  notMine ? 2 : remark?.action === 'hold' ? 0 : 1

const mostPressingFirst = (cards: readonly Card[]): Card[] =>
  [...cards].sort((a, b) => rankOf(a) - rankOf(b))

/** What the board is narrowed to. `from` and `to` are moments in ISO 8601: since when a card stands in its column. */
export type BoardFilter = {
  section?: string | null
  reporter?: string | null
  from?: string | null
  to?: string | null
}

const filterOf = ({ section, reporter, from, to }: BoardFilter): Where[] => [
  ...(section ? [{ section: { equals: section } }] : []),
  ...(reporter ? [{ 'byline.reporter': { equals: reporter } }] : []),
  ...(from ? [{ stageSince: { greater_than_equal: from } }] : []),
  ...(to ? [{ stageSince: { less_than: to } }] : []),
]

/** All that `req.user` may read, a column for each stage. Throws 401. */
export const boardOf = async (req: PayloadRequest, filter: BoardFilter): Promise<Board> => {
  const actor = await requireActor(req)
  const now = new Date()
  const found = await Promise.all(
    boardStages.map((stage) =>
      findForCards(req, {
        sort: sorts[stage === 'published' ? 'latest' : 'longest'],
        where: { and: [{ stage: { equals: stage } }, ...filterOf(filter)] },
      }),
    ),
  )
  const columns = await cardsOf(req, actor, found)
  return {
    now: now.toISOString(),
    columns: boardStages.map((stage, index) => ({ stage, ...columns[index]! })),
  }
}
