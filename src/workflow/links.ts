import type { Actor, ArticleState } from './article'
import { isParty } from './parties'
import { editableBy } from './table'

/** What was dropped or taken back, and nobody may edit until it is revived, no link shows either. */
export const isShownByLinks = ({ stage }: Pick<ArticleState, 'stage'>): boolean =>
  editableBy[stage].length > 0

/** Who may show a text to somebody outside: who works on it. An admin as such reads, and answers for no text. */
export const mayShare = (actor: Actor, article: ArticleState): boolean =>
  isParty(actor, article, ['author', 'editor', 'publisher'])

/** For how many days a link may be open. */
export const shareDays = { offered: [1, 3, 7, 14], usual: 3, most: 14 } as const

/** As many to one article as its list shows. */
export const mostShares = 100
