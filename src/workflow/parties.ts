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

/** Stands for the section of an article that has none: every editor's. */
const noSection = 'none'

/**
 * By what the newsroom's copy is opened: the accounts of its authors, the Reporters in its byline, its section.
 * What belongs to an article (history, record, notes, shares) carries the same keys, so that a list of it needs no look
 * at the articles.
 */
export const keysTo = ({ author, authors, byline, section }: Placed): string[] => [
  ...new Set([
    ...[author, ...(authors ?? [])].flatMap((account) => idOrNull(account) ?? []),
    ...(byline ?? []).flatMap(({ reporter }) => idOrNull(reporter) ?? []),
    idOrNull(section) ?? noSection,
  ]),
]

/** The keys that this person has: 'all' for publishers, admins and editors of every section. */
export const keysOf = (actor: Actor): 'all' | string[] => {
  const isEditor = has(actor, 'editor')
  if (has(actor, 'admin') || has(actor, 'publisher')) return 'all'
  if (!isEditorial(actor)) return []
  if (!isEditor) return [actor.id, ...actor.reporters]
  return actor.sections === 'all'
    ? 'all'
    : [actor.id, ...actor.reporters, noSection, ...actor.sections]
}

/** Who reads the newsroom's copy: authors, editors of its section, publishers and admins. */
export const mayRead = (actor: Actor, article: Placed): boolean => {
  const keys = keysOf(actor)
  return keys === 'all' || keysTo(article).some((key) => keys.includes(key))
}
