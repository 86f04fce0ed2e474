import type { PayloadRequest } from 'payload'

import {
  decideEdit,
  isLive,
  offers,
  rowOf,
  type Action,
  type Input,
  type Need,
  type Reason,
  type Stage,
} from '../workflow'
import { loadArticle, requireActor } from './article'
import { withPhotoFiles } from './photos'
import { requiredReviews } from './transition'

export type Offered = {
  action: Action
  allowed: boolean
  reason: Reason | null
  takes: readonly Input[]
  needs: readonly Need[]
  final: boolean
}

export type ActionState = {
  stage: Stage
  revision: number
  round: number
  live: boolean
  approvals: number
  requiredReviews: number
  editable: boolean
  actions: Offered[]
}

/** Where an article stands and what `req.user` may do with it now. Throws 401, or 404 for who may not read it. */
export const actionState = async (req: PayloadRequest, id: string): Promise<ActionState> => {
  const actor = await requireActor(req)
  const article = await withPhotoFiles(req, await loadArticle(req, actor, id))
  const required = await requiredReviews(req, article)
  return {
    stage: article.stage,
    revision: article.revision,
    round: article.round ?? 0,
    live: isLive(article),
    approvals: article.approvals?.length ?? 0,
    requiredReviews: required,
    editable: decideEdit(actor, article).allowed,
    actions: offers({ actor, article, requiredReviews: required }).map(({ action, decision }) => ({
      action,
      allowed: decision.allowed,
      reason: decision.allowed ? null : decision.reason,
      takes: rowOf(action).takes,
      needs: rowOf(action).needs,
      final: rowOf(action).final ?? false,
    })),
  }
}
