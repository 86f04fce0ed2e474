import { idOf, idOrNull, type Actor, type ArticleState, type Id } from './article'
import type { Party, Role } from './table'

const has = (actor: Actor, role: Role): boolean => actor.roles.includes(role)
const editorial: readonly Role[] = ['reporter', 'editor', 'publisher']
export const isEditorial = ({ roles }: Pick<Actor, 'roles'>): boolean =>
  roles.some((role) => editorial.includes(role))

type Authored = Pick<ArticleState, 'author' | 'authors' | 'byline'>

/** The same as `isAuthor` of an account, where `authors` names those bound to the byline now. */
export const isAuthorsAccount = (user: Id, article: Authored): boolean =>
  idOrNull(article.author) === user || (article.authors ?? []).some((each) => idOf(each) === user)

/** Who created it, and everybody whose Reporter is, or was since it last went out, in its byline. */
export const isAuthor = (actor: Actor, article: Authored): boolean =>
  isAuthorsAccount(actor.id, article) ||
  (article.byline ?? []).some(({ reporter }) =>
    reporter ? actor.reporters.includes(idOf(reporter)) : false,
  )

/** An article without a section is every editor's. */
export const isInSection = (actor: Actor, article: Pick<ArticleState, 'section'>): boolean =>
  !article.section || actor.sections === 'all' || actor.sections.includes(idOf(article.section))

type Placed = Authored & Pick<ArticleState, 'section'>

const parties: Record<Party, (actor: Actor, article: Placed) => boolean> = {
  author: (actor, article) => isEditorial(actor) && isAuthor(actor, article),
  editor: (actor, article) =>
    has(actor, 'editor') && (isInSection(actor, article) || isAuthor(actor, article)),
  publisher: (actor) => has(actor, 'publisher'),
}

export const isParty = (actor: Actor, article: Placed, who: readonly Party[]): boolean =>
  who.some((party) => parties[party](actor, article))

/** Who works on it, and so writes in its margin. */
export const mayAnnotate = (actor: Actor, article: Placed): boolean =>
  isParty(actor, article, ['author', 'editor', 'publisher'])

/** Who reads the newsroom's copy: authors, editors of its section, publishers and admins. */
export const mayRead = (actor: Actor, article: Placed): boolean =>
  has(actor, 'admin') || mayAnnotate(actor, article)
