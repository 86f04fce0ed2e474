import { idOf, type Actor, type ArticleState, type Id, type Ref } from './article'
import { offer } from './decide'
import { isAuthor, mayRead } from './parties'
import { automatic, type Action, type AutomaticMove, type Move, type Stage } from './table'

/** Whom a move is told to: its authors, who scheduled it, or those whose turn it is now: who may take this action. */
type Told = 'authors' | 'scheduler' | { may: Action }

type Rule = {
  moves: readonly Move[]
  /** Only when it leads here. */
  to?: Stage
  tells: readonly Told[]
  /** It concerns the newsroom as a whole, so its groups hear of it too. */
  group?: true
}

/** What of an article's life is told to whom. Of two rules that name one person the first is what they hear. */
export const noticeRules = {
  held: { moves: ['hold'], tells: ['scheduler', { may: 'publish' }], group: true },
  ready: { moves: ['approve'], to: 'approved', tells: [{ may: 'publish' }], group: true },
  submitted: { moves: ['submit'], tells: [{ may: 'approve' }], group: true },
  returned: { moves: ['return'], tells: ['authors'] },
  approved: { moves: ['approve'], tells: ['authors'] },
  published: { moves: ['publish', 'correct', 'release'], tells: ['authors'] },
  retracted: { moves: ['retract'], tells: ['authors'] },
  spiked: { moves: ['spike'], tells: ['authors'] },
} as const satisfies Record<string, Rule>

export type NoticeKind = keyof typeof noticeRules | 'mentioned'
const ruleKinds = Object.keys(noticeRules) as (keyof typeof noticeRules)[]
export const noticeKinds: readonly NoticeKind[] = ['mentioned', ...ruleKinds]

/** The ways to a person; each chooses by them what comes. */
export type NoticeWay = 'inApp' | 'email'
export type NoticeChoice = { [way in NoticeWay]?: readonly NoticeKind[] | null }

/** What comes to somebody who has not chosen: by e-mail only what waits for them outside of the desk. */
export const usualNotices: Readonly<Record<NoticeWay, readonly NoticeKind[]>> = {
  inApp: noticeKinds,
  email: ['mentioned', 'held', 'returned'],
}

export const isChosen = (
  choice: NoticeChoice | null | undefined,
  way: NoticeWay,
  kind: NoticeKind,
): boolean => (choice?.[way] ?? usualNotices[way]).includes(kind)

/** An entry of the record, as far as it decides who hears of it. `user`: in whose name. */
export type Moved = { move: Move; to: Stage; user: Id | null }

/** The clock acts in the name of who scheduled, who is to hear of it all the same. */
export const isByClock = (move: Move): boolean =>
  move in automatic && automatic[move as AutomaticMove].cause === 'clock'

const isTold = (
  told: Told,
  { user }: Moved,
  question: { actor: Actor; article: ArticleState; requiredReviews: number },
): boolean => {
  const { actor, article } = question
  if (told === 'authors') return isAuthor(actor, article)
  if (told === 'scheduler') return actor.id === user
  return offer({ ...question, action: told.may }).allowed
}

const rulesOf = ({ move, to }: Moved): [NoticeKind, Rule][] =>
  ruleKinds
    .map((kind): [NoticeKind, Rule] => [kind, noticeRules[kind]])
    .filter(([, rule]) => rule.moves.includes(move) && (!rule.to || rule.to === to))

/** Who of the staff hears of a move, and as what; never who did it. `article` as the move left it. */
export const toldOfMove = (
  moved: Moved,
  article: ArticleState,
  requiredReviews: number,
  staff: readonly Actor[],
): { user: Id; kind: NoticeKind }[] => {
  const doer = isByClock(moved.move) ? null : moved.user
  return staff
    .filter(({ id }) => id !== doer)
    .flatMap((actor) => {
      const question = { actor, article, requiredReviews }
      const rule = rulesOf(moved).find(([, { tells }]) =>
        tells.some((told) => isTold(told, moved, question)),
      )
      return rule ? [{ user: actor.id, kind: rule[0] }] : []
    })
}

/** What the newsroom's groups hear of a move; null for nothing. */
export const groupKind = (moved: Moved): NoticeKind | null =>
  rulesOf(moved).find(([, { group }]) => group)?.[0] ?? null

type Note = { author?: Ref | null; mentions?: readonly Ref[] | null }

/** Who of the staff hears that a note names them: who may read it. */
export const toldOfNote = (
  { author, mentions }: Note,
  article: ArticleState,
  staff: readonly Actor[],
): { user: Id; kind: NoticeKind }[] => {
  const named = new Set((mentions ?? []).map(idOf))
  if (author) named.delete(idOf(author))
  return staff
    .filter((actor) => named.has(actor.id) && mayRead(actor, article))
    .map(({ id }) => ({ user: id, kind: 'mentioned' }))
}

/** A line under the bell. `at` is ISO 8601 in UTC. */
export type Notice = {
  id: Id
  kind: NoticeKind
  article: Id
  title: string | null
  /** Who did it; null for the clock. */
  by: string | null
  /** What they said with it. */
  remark: string | null
  at: string
  isRead: boolean
}

/** The answer of `GET /api/notifications/mine`: the latest first, and how many are unread in all. */
export type Notices = { unread: number; notices: Notice[] }

/** What has come of somebody's article, with nothing to decide on. */
const outcomes: ReadonlySet<NoticeKind> = new Set(['returned', 'published', 'retracted', 'spiked'])

/** Where a notice leads, under the admin's address: a decision or a note is met in the review view. */
export const noticePath = ({ article, kind }: Pick<Notice, 'article' | 'kind'>): `/${string}` =>
  outcomes.has(kind)
    ? `/collections/articles/${article}`
    : `/collections/articles/${article}/review`
