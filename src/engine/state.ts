import type { PayloadRequest } from 'payload'

import {
  asksFor,
  awaitsDecision,
  countedApprovals,
  decideEdit,
  decidingRoles,
  isLive,
  isStranded,
  mayTakeOver,
  offers,
  rowOf,
  type Standing,
} from '../workflow'
import { loadArticle, requireActor } from './article'
import { holdOf } from './holds'
import { judged } from './judged'
import { staffOf } from './staff'

/** Where an article stands and what `req.user` may do with it now. Throws 401, or 404 for who may not read it. */
export const standingOf = async (req: PayloadRequest, id: string): Promise<Standing> => {
  const actor = await requireActor(req)
  const { article, requiredReviews } = await judged(req, await loadArticle(req, actor, id))
  const hold = await holdOf(req, article.id)
  const staff = awaitsDecision(article.stage) ? await staffOf(req.payload, decidingRoles) : null
  return {
    stage: article.stage,
    revision: article.revision,
    round: article.round ?? 0,
    live: isLive(article),
    approvals: countedApprovals(article).length,
    requiredReviews,
    stranded: isStranded(article, requiredReviews, staff?.actors ?? []),
    editable: decideEdit(actor, article).allowed,
    hold: hold && { ...hold, mayTakeOver: mayTakeOver(actor, article) },
    actions: offers({ actor, article, requiredReviews }).map(({ action, decision }) => ({
      action,
      allowed: decision.allowed,
      reason: decision.allowed ? null : decision.reason,
      takes: asksFor(action, article),
      needs: rowOf(action).needs,
      final: rowOf(action).final ?? false,
    })),
  }
}
