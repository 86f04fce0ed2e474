import type { PayloadRequest } from 'payload'

import type { Article } from '../payload-types'
import { idOrNull, type Id } from '../workflow'
import { withIds } from './byId'

type LexicalNode = { type?: string; value?: unknown; children?: LexicalNode[] }

const inBody = (node: LexicalNode | undefined): Id[] => {
  if (!node) return []
  const value = node.type === 'upload' ? node.value : null
  const id = typeof value === 'string' ? value : (value as { id?: Id } | null)?.id
  return [...(id ? [id] : []), ...(node.children ?? []).flatMap(inBody)]
}

/** Every photo of an article, placed beside the text or in it, each once. */
export const photosIn = ({ photos, body }: Pick<Article, 'photos' | 'body'>): Id[] => [
  ...new Set([
    ...(photos ?? []).flatMap(({ photo }) => idOrNull(photo) ?? []),
    ...inBody((body as { root?: LexicalNode } | null | undefined)?.root),
  ]),
]

/** The article with its placed photos loaded, so that a photo still waiting for its file is seen as incomplete. */
export const withPhotoFiles = async (req: PayloadRequest, article: Article): Promise<Article> => {
  const byId = await withIds(req, 'photos', photosIn(article))
  return {
    ...article,
    photos: article.photos?.map((placed) => ({
      ...placed,
      photo: byId.get(idOrNull(placed.photo) ?? '') ?? placed.photo,
    })),
  }
}
