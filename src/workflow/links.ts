import type { ArticleState } from './article'
import { editableBy } from './table'

/** What was dropped or taken back, and nobody may edit until it is revived, no link shows either. */
export const isShownByLinks = ({ stage }: Pick<ArticleState, 'stage'>): boolean =>
  editableBy[stage].length > 0
