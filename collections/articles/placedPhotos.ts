import type { PayloadRequest } from 'payload'

import type { Article, Photo } from '../../src/payload-types'
import { idOrNull } from '../../src/workflow'
import { withReporterNames, type BylineRow } from '../fields/byline'

/** What an article says of a photo that it places. */
type Placed = { caption?: string | null; credit?: BylineRow[] | null }
type LexicalNode = { type?: string; value?: unknown; fields?: Placed; children?: LexicalNode[] }
type Placing = { photo: string | null; placed: Placed }

const isBare = ({ caption, credit }: Placed): boolean => caption == null || !credit?.length

const placedBy = ({ value, fields }: LexicalNode): Placing => ({
  photo: typeof value === 'string' ? value : idOrNull(value as { id: string }),
  placed: fields ?? {},
})

const placedIn = (node: LexicalNode): Placing[] =>
  node.type === 'upload' ? [placedBy(node)] : (node.children ?? []).flatMap(placedIn)

const photosOf = async (
  req: PayloadRequest,
  placings: readonly Placing[],
): Promise<Map<string, Photo>> => {
  const bare = placings.filter(({ placed }) => isBare(placed))
  const ids = [...new Set(bare.flatMap(({ photo }) => photo ?? []))]
  if (!ids.length) return new Map()
  const { docs } = await req.payload.find({
    collection: 'photos',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    where: { id: { in: ids } },
  })
  return new Map(docs.map((photo) => [photo.id, photo]))
}

/** The same, with what is missing: one look-up of the photos and one of their people, however many are placed. */
const filled = async (req: PayloadRequest, placings: readonly Placing[]): Promise<Placed[]> => {
  const photos = await photosOf(req, placings)
  const photoOf = ({ photo, placed }: Placing) =>
    isBare(placed) ? photos.get(photo ?? '') : undefined
  const credits = placings.map((placing) =>
    placing.placed.credit?.length
      ? placing.placed.credit
      : (photoOf(placing)?.credit ?? []).map(({ id: _row, ...entry }) => entry),
  )
  const named = await withReporterNames(req, credits)
  return placings.map((placing, place) => ({
    ...placing.placed,
    caption: placing.placed.caption ?? photoOf(placing)?.caption,
    credit: named[place],
  }))
}

/** The same nodes as before, each photo by its id and with the next of `fields`. */
const refilled = (node: LexicalNode, fields: Iterator<Placed>): LexicalNode => {
  if (node.type === 'upload') {
    return { ...node, value: placedBy(node).photo, fields: fields.next().value as Placed }
  }
  return node.children
    ? { ...node, children: node.children.map((child) => refilled(child, fields)) }
    : node
}

/** Copies caption and credit of each photo just placed, in the body and beside it, where the article gives none. */
export const fillPlacedPhotos = async (
  req: PayloadRequest,
  { photos, body }: Pick<Partial<Article>, 'photos' | 'body'>,
): Promise<Pick<Partial<Article>, 'photos' | 'body'>> => {
  const root = body?.root as LexicalNode | undefined
  const rows = (photos ?? []).map((row): Placing => ({ photo: idOrNull(row.photo), placed: row }))
  const fields = (await filled(req, [...rows, ...(root ? placedIn(root) : [])])).values()
  const withNext = (row: object) => ({ ...row, ...(fields.next().value as Placed) })
  return {
    ...(photos && { photos: photos.map(withNext) as Article['photos'] }),
    ...(root && { body: { ...body, root: refilled(root, fields) } as unknown as Article['body'] }),
  }
}
