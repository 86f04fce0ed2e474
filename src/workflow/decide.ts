import { idOf, isLive, type Actor, type Approval, type ArticleState, type Id } from './article'
import { missing, type Missing } from './complete'
import { isAuthor, isAuthorsAccount, isParty } from './parties'
import {
  actions,
  editableBy,
  rowOf,
  type Action,
  type Input,
  type Need,
  type Party,
  type Stage,
} from './table'

/** Why a person may not do a thing now. `status` follows in `src/errors.ts`. */
export type Reason =
  | { code: 'forbidden' }
  | { code: 'wrongStage'; stage: Stage }
  | { code: 'notLive' }
  | { code: 'alreadyApproved' }
  | { code: 'ownWork' }
  | { code: 'ownApproval' }
  | { code: 'ownReview' }
  | { code: 'incomplete'; fields: Missing[] }
  | { code: 'noteRequired' }
  | { code: 'publicNoteRequired' }
  | { code: 'publishAtRequired' }

export type Given = { [input in Input]?: string | null }
export type Decision = { allowed: true; to: Stage } | { allowed: false; reason: Reason }

const no = (reason: Reason): Decision => ({ allowed: false, reason })

/** The approvals that count: not of who has become an author since, by the byline or by an account bound to it. */
export const countedApprovals = <Given extends Pick<Approval, 'user'>>(
  article: Omit<ArticleState, 'approvals'> & { approvals?: readonly Given[] | null },
): Given[] => (article.approvals ?? []).filter(({ user }) => !isAuthorsAccount(idOf(user), article))

type Case = { actor: Actor; article: ArticleState; given: Given; now: Date }

const needs: Record<Need, (c: Case) => Reason | null> = {
  complete: ({ article }) => {
    const fields = missing(article)
    return fields.length ? { code: 'incomplete', fields } : null
  },
  unapproved: ({ article }) => (article.approvals?.length ? { code: 'alreadyApproved' } : null),
  notAuthor: ({ actor, article }) => (isAuthor(actor, article) ? { code: 'ownWork' } : null),
  notApprover: ({ actor, article }) =>
    article.approvals?.some(({ user }) => idOf(user) === actor.id) ? { code: 'ownApproval' } : null,
  reviewedByOthers: ({ article }) =>
    countedApprovals(article).length < (article.approvals?.length ?? 0)
      ? { code: 'ownReview' }
      : null,
  note: ({ given }) => (given.note?.trim() ? null : { code: 'noteRequired' }),
  publicNote: ({ given }) => (given.publicNote?.trim() ? null : { code: 'publicNoteRequired' }),
  futurePublishAt: ({ given, now }) =>
    given.publishAt && Date.parse(given.publishAt) > now.getTime()
      ? null
      : { code: 'publishAtRequired' },
}

/** The needs that the person meets by typing, so a button waits for them instead of being absent. */
const typed: readonly Need[] = ['note', 'publicNote', 'futurePublishAt']

const everyone = (action: Action): Party[] => Object.values(rowOf(action).from).flat()

const target = (action: Action, article: ArticleState, requiredReviews: number): Stage => {
  const { to } = rowOf(action)
  if (to === 'byLive') return isLive(article) ? 'published' : 'spiked'
  if (to === 'byReviews') {
    return countedApprovals(article).length + 1 >= requiredReviews ? 'approved' : 'review'
  }
  return to
}

export type Question = {
  actor: Actor
  article: ArticleState
  action: Action
  /** How many approvals the article's section asks for. */
  requiredReviews: number
  given?: Given
  now?: Date
}

const judge = (question: Question, skipped: readonly Need[]): Decision => {
  const { actor, article, action, requiredReviews, given = {}, now = new Date() } = question
  const row = rowOf(action)
  if (!isParty(actor, article, everyone(action))) return no({ code: 'forbidden' })
  const who = row.from[article.stage]
  if (!who) return no({ code: 'wrongStage', stage: article.stage })
  if (!isParty(actor, article, who)) return no({ code: 'forbidden' })
  if (row.live && !isLive(article)) return no({ code: 'notLive' })
  for (const need of row.needs) {
    const reason = skipped.includes(need) ? null : needs[need]({ actor, article, given, now })
    if (reason) return no(reason)
  }
  return { allowed: true, to: target(action, article, requiredReviews) }
}

/** Whether this person may take this action on this article with this input, and where it leads. */
export const decide = (question: Question): Decision => judge(question, [])

/** The same for a button: before its note, public note or time is typed. */
export const offer = (question: Question): Decision => judge(question, typed)

/** The needs that a text meets or does not, whoever decides. */
const ofTheText: readonly Need[] = ['complete', 'reviewedByOthers']

/** Whether it is this person's to decide, once the text is fit for it. */
export const isTheirs = (question: Question): boolean =>
  judge(question, [...typed, ...ofTheText]).allowed

/** Every action with its decision, in the table's order. */
export const offers = (
  question: Omit<Question, 'action'>,
): { action: Action; decision: Decision }[] =>
  actions.map((action) => ({ action, decision: offer({ ...question, action }) }))

/** What an action asks of a person here: a note for readers only where readers have something that it is about. */
export const asksFor = (action: Action, article: ArticleState): Input[] =>
  rowOf(action).takes.filter((input) => input !== 'publicNote' || isLive(article))

/** Who may take an article from somebody who is in it: who may edit it by their office, and not as its author. */
export const mayTakeOver = (actor: Actor, article: ArticleState): boolean =>
  isParty(
    actor,
    article,
    editableBy[article.stage].filter((party) => party !== 'author'),
  )

/** Whether this person may edit the text of this article where it stands. */
export const decideEdit = (
  actor: Actor,
  article: ArticleState,
): { allowed: true } | { allowed: false; reason: Reason } => {
  const who = editableBy[article.stage]
  if (!isParty(actor, article, Object.values(editableBy).flat()))
    return { allowed: false, reason: { code: 'forbidden' } }
  if (!who.length) return { allowed: false, reason: { code: 'wrongStage', stage: article.stage } }
  return isParty(actor, article, who)
    ? { allowed: true }
    : { allowed: false, reason: { code: 'forbidden' } }
}

/** Why a sign-off that was given by this account does not hold any more: who wrote a text neither reviews nor signs it. */
export const disowned = (article: ArticleState, user: Id): Reason | null => {
  const actor: Actor = { id: user, roles: [], reporters: [], sections: [] }
  const at = { actor, article, given: {}, now: new Date() }
  return needs.notAuthor(at) ?? needs.reviewedByOthers(at)
}
