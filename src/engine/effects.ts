import type { Article } from '../payload-types'
import { countedApprovals, idOf, isLive, type Move, type Stage } from '../workflow'
import { workingTitle } from '../text/title'
import { textOf } from './text'

/** What a move starts from. `live` is the text that readers have, where the move brings it back. */
export type Moving = {
  article: Article
  to: Stage
  user: string
  /** The revision that this write makes. */
  revision: number
  now: string
  note?: string | null
  publicNote?: string | null
  publishAt?: string | null
  liveText?: Partial<Article> | null
  /** The accounts bound to the present byline, where the text is passed or goes out. */
  bylineUsers?: string[]
}

type Change = Partial<Article>

const unscheduled: Change = { publishAt: null, scheduledBy: null, scheduledNote: null }
const unapproved: Change = { approvals: [] }

/** Who counts as an author again from zero: it has gone out, so former bylines are history. */
const authorsOfThisText = ({ article, bylineUsers = [] }: Moving): string[] => [
  ...new Set([...(article.author ? [idOf(article.author)] : []), ...bylineUsers]),
]

const authorsSince = ({ article, bylineUsers = [] }: Moving) => [
  ...(article.authors ?? []),
  ...bylineUsers,
]

const goesOut = (moving: Moving): Change => ({
  ...unscheduled,
  publishedAt: moving.article.publishedAt ?? moving.now,
  liveRevision: moving.revision,
  liveSince: moving.now,
  retraction: { at: null, publicNote: null },
  authors: authorsOfThisText(moving),
})

const corrected = (moving: Moving, note: string): Change => ({
  ...goesOut(moving),
  corrections: [...(moving.article.corrections ?? []), { at: moving.now, note }],
})

const dropsRevision = ({ liveText }: Moving): Change => ({
  ...unscheduled,
  ...unapproved,
  ...liveText,
})

const effects: Record<Move, (moving: Moving) => Change> = {
  create: () => ({}),
  revise: () => unapproved,
  void: ({ article }) => ({ ...unscheduled, approvals: (article.approvals ?? []).slice(0, -1) }),
  submit: ({ article }) => ({ ...unapproved, round: (article.round ?? 0) + 1 }),
  withdraw: () => unapproved,
  approve: (moving) => {
    const { article, user, now } = moving
    const counted = countedApprovals({ ...article, authors: authorsSince(moving) })
    return { approvals: [...counted, { user, at: now, revision: article.revision }] }
  },
  return: () => ({ ...unscheduled, ...unapproved }),
  publish: goesOut,
  correct: (moving) => corrected(moving, moving.publicNote ?? ''),
  schedule: ({ user, publishAt, publicNote }) => ({
    publishAt,
    scheduledBy: user,
    scheduledNote: publicNote ?? null,
  }),
  unschedule: () => unscheduled,
  release: (moving) =>
    moving.article.scheduledNote && isLive(moving.article)
      ? corrected(moving, moving.article.scheduledNote)
      : goesOut(moving),
  hold: () => unscheduled,
  retract: (moving) => ({
    ...dropsRevision(moving),
    liveRevision: null,
    retraction: { at: moving.now, publicNote: moving.publicNote ?? null },
  }),
  spike: dropsRevision,
  revive: () => unapproved,
}

/** The fields that a move changes, beside those that every write does. */
export const effectOf = (move: Move, moving: Moving): Change => ({
  ...effects[move](moving),
  stage: moving.to,
  ...(moving.to !== moving.article.stage && { stageSince: moving.now }),
})

/** Moves that drop a text, or take it back. */
export const takesBack = (move: Move): boolean => ['spike', 'retract'].includes(move)

/** Moves that throw an open revision away: the newsroom's text becomes the readers' again. */
export const bringsBackLiveText = (move: Move, article: Article): boolean =>
  isLive(article) && article.revision !== article.liveRevision && takesBack(move)

export const liveTextOf = (version: Article): Partial<Article> => ({
  ...(textOf(version as unknown as Record<string, unknown>) as Partial<Article>),
  title: workingTitle(version, ''),
  wordCount: version.wordCount,
  photosUsed: version.photosUsed,
})
