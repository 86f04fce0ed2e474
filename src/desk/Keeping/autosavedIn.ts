import { editableBy, type Stage } from '../../workflow'
import { movesWhenSaved } from '../ArticleActions/movesWhenSaved'

/** Where saving is no decision: the author has it, and a changed text moves nothing. */
export const autosavedIn = (stage: Stage): boolean =>
  editableBy[stage].includes('author') && movesWhenSaved(stage) === null
