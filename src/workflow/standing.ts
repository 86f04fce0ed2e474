import type { Id } from './article'
import type { Reason } from './decide'
import type { Action, Input, Need, Stage } from './table'

/** A move of the table, as one person is offered it. */
export type Offered = {
  action: Action
  allowed: boolean
  reason: Reason | null
  takes: readonly Input[]
  needs: readonly Need[]
  final: boolean
}

/** Who is in an article. */
export type Hold = { user: { id: Id; name: string }; since: string; mine: boolean }

/** The answer of `GET /api/articles/:id/actions`: where an article stands, and what one person may do with it now. */
export type Standing = {
  stage: Stage
  revision: number
  round: number
  live: boolean
  approvals: number
  requiredReviews: number
  /** Too few people may take the decision that it waits for. */
  stranded: boolean
  editable: boolean
  /** Who is in it, and whether this person may take it from them. */
  hold: (Hold & { mayTakeOver: boolean }) | null
  actions: Offered[]
}
