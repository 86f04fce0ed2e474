import { actions, rowOf, type Action, type Stage } from './table'

/** The actions that moving a card from one column to another may mean: the rows that lead there, by approvals too. */
export const meantBy = (from: Stage, to: Stage): Action[] =>
  actions.filter((action) => {
    const row = rowOf(action)
    const leadsTo = row.to === 'byReviews' ? 'approved' : row.to
    return row.from[from] !== undefined && leadsTo === to
  })
