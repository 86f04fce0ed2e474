import type { PayloadRequest } from 'payload'

import type { Article, Photo } from '../../src/payload-types'
import { idOrNull } from '../../src/workflow'
import { withReporterNames, type BylineRow } from '../fields/byline'

/** What an article says of a photo that it places. */
type Placed = { caption?: string | null; credit?: BylineRow[] | null }
type LexicalNode = { type?: string; value?: unknown; fields?: Placed; children?: LexicalNode[] }
type Fill = (photo: string | null, placed: Placed) => Promise<Placed>

const isBare = ({ caption, credit }: Placed): boolean => caption == null || !credit?.length

const fillFrom =
  (req: PayloadRequest): Fill =>
  async (id, placed) => {
    const photo: Photo | null =
      id && isBare(placed)
        ? await req.payload.findByID({
            collection: 'photos',
            id,
            depth: 0,
            disableErrors: true,
            overrideAccess: true,
            req,
          })
        : null
    const credit = placed.credit?.length
      ? placed.credit
      : (photo?.credit ?? []).map(({ id: _row, ...entry }) => entry)
    const [named] = await withReporterNames(req, [credit])
    return { ...placed, caption: placed.caption ?? photo?.caption, credit: named }
  }

const inBody = async (node: LexicalNode, fill: Fill): Promise<LexicalNode> => {
  if (node.type === 'upload') {
    const id = typeof node.value === 'string' ? node.value : idOrNull(node.value as { id: string })
    return { ...node, value: id, fields: await fill(id, node.fields ?? {}) }
  }
  if (!node.children) return node
  const children: LexicalNode[] = []
  // One after another: they share one session.
  for (const child of node.children) children.push(await inBody(child, fill))
  return { ...node, children }
}

/** Copies caption and credit of each photo just placed, in the body and beside it, where the article gives none. */
export const fillPlacedPhotos = async (
  req: PayloadRequest,
  { photos, body }: Pick<Partial<Article>, 'photos' | 'body'>,
): Promise<Pick<Partial<Article>, 'photos' | 'body'>> => {
  const fill = fillFrom(req)
  const placed: NonNullable<Article['photos']> = []
  for (const row of photos ?? []) {
    placed.push({ ...row, ...(await fill(idOrNull(row.photo), row)) } as typeof row)
  }
  const root = body?.root as LexicalNode | undefined
  return {
    ...(photos && { photos: placed }),
    // The same nodes as before, each photo by its id and with its fields filled in.
    ...(root && {
      body: { ...body, root: await inBody(root, fill) } as unknown as Article['body'],
    }),
  }
}
