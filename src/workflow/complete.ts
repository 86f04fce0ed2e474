import { isLive, type ArticleState, type PlacedPhoto } from './article'

/** A field that an article still lacks before it can move forward. */
export type Missing = 'headline' | 'section' | 'openSection' | 'byline' | 'body' | 'photos'

const filled = (text: string | null | undefined): boolean => Boolean(text?.trim())

type LexicalNode = { type?: string; text?: string; children?: LexicalNode[] }

const hasContent = (node: LexicalNode): boolean =>
  node.type === 'upload' || filled(node.text) || (node.children ?? []).some(hasContent)

const hasBody = (body: unknown): boolean => {
  const root = (body as { root?: LexicalNode } | null | undefined)?.root
  return root ? hasContent(root) : false
}

/** A photo that readers can be given: its file has come, and it says what it shows and who took it. */
const isReady = ({ photo, caption, credit }: PlacedPhoto): boolean => {
  const file = typeof photo === 'object' ? photo?.filename : photo
  return Boolean(file) && filled(caption) && Boolean(credit?.length)
}

const isClosed = (section: ArticleState['section']): boolean =>
  typeof section === 'object' && section?.active === false

/** Of a live article the text is mended where readers find it. */
const isPlaceable = (article: ArticleState): boolean =>
  isLive(article) || !(isClosed(article.section) || isClosed(article.column))

/**
 * What an article lacks to be complete, as field names; empty when it lacks nothing. Photos are judged by their
 * file too where they are loaded, sections by whether they are open; an id alone counts as either.
 */
export const missing = (article: ArticleState): Missing[] => {
  const isPhoto = article.kind === 'photo'
  const signed =
    Boolean(article.byline?.some((entry) => filled(entry.name) || entry.reporter)) ||
    filled(article.source?.name)
  const checks: Record<Missing, boolean> = {
    headline: isPhoto || filled(article.headline),
    section: Boolean(article.section),
    openSection: isPlaceable(article),
    byline: isPhoto || signed,
    body: isPhoto || hasBody(article.body),
    photos: !isPhoto || Boolean(article.photos?.length && article.photos.every(isReady)),
  }
  return (Object.keys(checks) as Missing[]).filter((field) => !checks[field])
}
