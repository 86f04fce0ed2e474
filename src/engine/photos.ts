import type { PayloadRequest } from 'payload'

import { Refusal } from '../errors'
import type { Article } from '../payload-types'
import { idOrNull, type Id } from '../workflow'
import { withIds } from './byId'
import { sessionOf } from './database'

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

/**
 * Photos that an article places anew are there (else 400), and stay: one that is being deleted meets this write, and the
 * later of the two begins again, and sees the other.
 */
export const keepPlaced = async (req: PayloadRequest, ids: readonly Id[]): Promise<void> => {
  if (!ids.length) return
  const { photos } = req.payload.db.collections
  const { matchedCount } = await photos!.updateMany(
    { _id: { $in: ids } },
    { $currentDate: { updatedAt: true } },
    { session: await sessionOf(req), timestamps: false },
  )
  if (matchedCount < ids.length)
    throw new Refusal('malformed', req.i18n?.language, { what: 'photos' })
}

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
