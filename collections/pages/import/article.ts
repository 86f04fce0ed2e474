import type { PayloadRequest, RequiredDataFromCollectionSlug } from 'payload'

import { importTexts } from '../../../src/i18n/import'
import type { ToldWarning } from '../../../src/i18n/pageWarnings'
import { say } from '../../../src/i18n/text'
import type { Article } from '../../../src/payload-types'
import type { BodyBlock } from '../../../src/text/body/blocks'
import { bodyNodes, bodyOf } from '../../../src/text/body/nodes'
import type { ParsedBlock, ParsedItem } from '../../../src/text/page'
import { normalisePunctuation } from '../../../src/text/punctuation'
import { idOf } from '../../../src/workflow'
import type { People } from './people'
import type { matchSections } from './sections'

type Data = RequiredDataFromCollectionSlug<'articles'>

/** Paragraphs and crossheads as the editor makes them; captions go with the photos. */
const bodyFrom = (blocks: readonly ParsedBlock[]): Article['body'] => {
  const nodes = bodyNodes(
    blocks.flatMap(({ type, text }): BodyBlock[] => {
      if (type === 'caption') return []
      const words = [{ text }]
      return [
        type === 'crosshead' ? { kind: 'heading', level: 3, words } : { kind: 'paragraph', words },
      ]
    }),
  )
  return nodes.length ? bodyOf(nodes) : null
}

const captionOf = ({ body }: ParsedItem): string =>
  body
    .filter(({ type }) => type === 'caption')
    .map(({ text }) => text)
    .join('\n')

/** The step that changes what was printed, counted so that a person sees it. */
const normaliser = () => {
  let changes = 0
  const normalise = <T extends string | null>(text: T): T => {
    if (text === null) return text
    const mended = normalisePunctuation(text)
    for (let at = 0; at < text.length; at++) if (text[at] !== mended[at]) changes++
    return mended as T
  }
  return { normalise, changed: () => changes }
}

/** One that an import made which was undone: it waits for its file, and only spiked articles place it. */
const leftOver = async (req: PayloadRequest, caption: string): Promise<string | undefined> => {
  if (!caption) return undefined
  const asked = { depth: 0, overrideAccess: true, pagination: false, req } as const
  const waiting = await req.payload.find({
    ...asked,
    collection: 'photos',
    select: {},
    where: {
      and: [
        { caption: { equals: caption } },
        { filename: { exists: false } },
        // What has no file has no thumbnail, and of that there is an index which knows those without.
        { 'sizes.thumbnail.filename': { exists: false } },
      ],
    },
  })
  const ids = waiting.docs.map(idOf)
  if (!ids.length) return undefined
  const placing = await req.payload.find({
    ...asked,
    collection: 'articles',
    select: { photos: true },
    where: { and: [{ 'photos.photo': { in: ids } }, { stage: { not_equals: 'spiked' } }] },
  })
  const placed = new Set(
    placing.docs.flatMap(({ photos }) => (photos ?? []).map(({ photo }) => idOf(photo))),
  )
  return ids.find((id) => !placed.has(id))
}

const newPhoto = async (
  req: PayloadRequest,
  data: { caption: string; credit: NonNullable<Article['byline']> },
): Promise<string> => {
  const photo = await req.payload.create({
    collection: 'photos',
    data,
    depth: 0,
    overrideAccess: false,
    req,
    user: req.user,
  })
  return photo.id
}

/** A photo that still waits for its file: what the page says of it is kept until the upload. */
const awaitedPhoto = async (
  req: PayloadRequest,
  item: ParsedItem,
  caption: string,
  people: People,
): Promise<NonNullable<Article['photos']>> => {
  const pictured = item.kind === 'photo' || item.credit.length > 0 || caption !== ''
  if (!pictured) return []
  const credit = people.rowsOf(item.credit) as NonNullable<Article['byline']>
  const photo = (await leftOver(req, caption)) ?? (await newPhoto(req, { caption, credit }))
  return [{ photo, caption, credit }]
}

/** The draft that an item becomes, and what a person should know of how it came about. */
export const articleFrom = async (
  req: PayloadRequest,
  item: ParsedItem,
  people: People,
  sections: Awaited<ReturnType<typeof matchSections>>,
): Promise<{ data: Data; notes: ToldWarning[] }> => {
  const { normalise, changed } = normaliser()
  const language = req.i18n?.language
  const [line] = item.lines
  const place = sections.placeOf(item.column)
  const body = item.body.map((block) => ({ ...block, text: normalise(block.text) }))
  const caption = captionOf({ ...item, body })
  const data = {
    kind: item.kind,
    headline: normalise(item.headline),
    kicker: normalise(item.kicker),
    subheadline: normalise(item.subheadline),
    ...(place ?? { section: sections.ofPage }),
    dateline: item.dateline ?? undefined,
    byline: people.rowsOf(item.byline),
    source: item.source ?? undefined,
    body: bodyFrom(body),
    photos: await awaitedPhoto(req, item, caption, people),
  }
  const notes: ToldWarning[] = []
  if (!place) {
    notes.push({
      line,
      message: say(importTexts.unknownColumn, language, { column: item.column ?? '' }),
    })
  }
  if (changed()) {
    notes.push({ line, message: say(importTexts.normalised, language, { count: changed() }) })
  }
  // The engine fills in what it alone writes (stage, revision), so it is not among what is sent.
  return { data: data as unknown as Data, notes }
}
