import type { Id } from './article'
import type { Reason } from './decide'
import type { Move, Role, Stage } from './table'

/** A list of somebody's desk: what a role looks at first. */
export type DeskList = {
  role: Role
  /** `own` = what they wrote; `sections` = what they edit; `all` = all that they may read. */
  scope: 'own' | 'sections' | 'all'
  /** The stages that it shows; none = what readers have got `since`. */
  stages: readonly Stage[]
  since?: 'today' | 'thisWeek'
  /** `longest` = what has stood in its stage for longest comes first. */
  order: 'longest' | 'latest' | 'publishAt' | 'lastOut'
  /** Of those that stand there, only the stranded ones; it is no list of work, so it is there while it holds any. */
  only?: 'stranded'
}

/** The desk as data, in the order of a screen: what waits for this person comes first. */
export const deskLists = {
  stranded: {
    role: 'admin',
    scope: 'all',
    stages: ['review', 'approved'],
    order: 'longest',
    only: 'stranded',
  },
  queue: { role: 'editor', scope: 'sections', stages: ['review'], order: 'longest' },
  signOff: { role: 'publisher', scope: 'all', stages: ['approved'], order: 'longest' },
  schedule: { role: 'publisher', scope: 'all', stages: ['scheduled'], order: 'publishAt' },
  outToday: { role: 'publisher', scope: 'all', stages: [], since: 'today', order: 'lastOut' },
  returned: { role: 'reporter', scope: 'own', stages: ['returned'], order: 'longest' },
  drafts: { role: 'reporter', scope: 'own', stages: ['draft'], order: 'latest' },
  underWay: {
    role: 'reporter',
    scope: 'own',
    stages: ['review', 'approved', 'scheduled'],
    order: 'longest',
  },
  outThisWeek: { role: 'reporter', scope: 'own', stages: [], since: 'thisWeek', order: 'lastOut' },
} as const satisfies Record<string, DeskList>

export type DeskListName = keyof typeof deskLists
export const deskListNames = Object.keys(deskLists) as DeskListName[]

/** The list in which an article of this stage waits for a decision; J and K go through it. */
export const waitingList = (stage: Stage): DeskListName | null =>
  stage === 'review'
    ? 'queue'
    : stage === 'approved'
      ? 'signOff'
      : stage === 'scheduled'
        ? 'schedule'
        : null

/** What a list or the board shows of an article. Times are ISO 8601 in UTC. */
export type Card = {
  id: Id
  revision: number
  stage: Stage
  kind: string
  /** The headline, or of a photo item the beginning of its caption; null when it has neither. */
  name: string | null
  section: { id: Id; name: string } | null
  byline: string[]
  wordCount: number
  photoCount: number
  /** Since when it stands in this stage. */
  since: string
  updatedAt: string
  publishAt: string | null
  /** When the readers' text went out; null when they have none. */
  liveSince: string | null
  approvals: number
  requiredReviews: number
  /** Why its next decision is another person's; null where it may be this one's. */
  notMine: Extract<Reason['code'], 'ownWork' | 'ownApproval'> | null
  /** What was said when it came to this stage: why it was returned, or why its release failed. */
  remark: { action: Move; note: string | null; by: string | null; at: string } | null
  /** Too few people may take the decision that it waits for. */
  stranded: boolean
  /** Notes in its margin that wait for somebody. */
  openNotes: number
}

/** The answer of `GET /api/articles/desk`. `more` = there are more than are shown. */
export type Desk = { now: string; lists: { name: DeskListName; cards: Card[]; more: boolean }[] }

/** The answer of `GET /api/articles/board`. */
export type Board = { now: string; columns: { stage: Stage; cards: Card[]; more: boolean }[] }

/** The columns of the board, in the order of an article's life. */
export const boardStages = [
  'draft',
  'returned',
  'review',
  'approved',
  'scheduled',
  'published',
] as const satisfies readonly Stage[]
