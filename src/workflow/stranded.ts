import type { Actor, ArticleState } from './article'
import { countedApprovals, isTheirs } from './decide'
import { roles, rowOf, stages, type Action, type Party, type Role, type Stage } from './table'

/** The decision that an article waits for where it stands. */
const awaited: { readonly [stage in Stage]?: Action } = { review: 'approve', approved: 'publish' }

const deciding = new Set<Party | Role>(
  stages.flatMap((stage) => {
    const action = awaited[stage]
    return (action && rowOf(action).from[stage]) ?? []
  }),
)
/** The roles of those who make these decisions. */
export const decidingRoles: readonly Role[] = roles.filter((role) => deciding.has(role))

export const awaitsDecision = (stage: Stage): boolean => awaited[stage] !== undefined

/**
 * Whether it waits for more decisions than there are people to make them: whoever edited its section has left, or wrote
 * it. Nobody is told to decide then, so it has to be said.
 */
export const isStranded = (
  article: ArticleState,
  requiredReviews: number,
  staff: readonly Actor[],
): boolean => {
  const action = awaited[article.stage]
  if (!action) return false
  const due = action === 'approve' ? requiredReviews - countedApprovals(article).length : 1
  const deciders = staff.filter((actor) => isTheirs({ action, actor, article, requiredReviews }))
  return deciders.length < Math.max(1, due)
}
