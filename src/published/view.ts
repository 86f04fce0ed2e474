import type { Article, Photo } from '../payload-types'
import { readersBody, type Placed } from './body'
import type {
  PhotoSize,
  PublishedArticle,
  PublishedByline,
  PublishedPhoto,
  PublishedPlace,
} from './types'

const idOf = (ref: string | { id: string } | null | undefined): string | null =>
  typeof ref === 'string' ? ref : (ref?.id ?? null)

const dateOf = (date: string | null | undefined): Date | null => (date ? new Date(date) : null)

type Entry = NonNullable<Article['byline']>[number]

const bylineOf = (entries: readonly Entry[] | null | undefined): PublishedByline[] =>
  (entries ?? []).map(({ name, role, affiliation, reporter }) => ({
    name: name ?? '',
    role: role ?? 'reporter',
    affiliation: affiliation ?? null,
    reporter: idOf(reporter),
  }))

const sizesOf = ({ sizes }: Photo, photoPath: string): PhotoSize[] =>
  Object.entries(sizes ?? {})
    .flatMap(([name, size]) =>
      size?.filename && size.width && size.height
        ? [
            {
              name,
              url: photoPath + encodeURIComponent(size.filename),
              width: size.width,
              height: size.height,
              type: size.mimeType ?? 'image/webp',
            },
          ]
        : [],
    )
    .sort((a, b) => a.width - b.width)

const photoOf = (
  photo: Photo | undefined,
  { caption, credit }: Placed,
  photoPath: string,
): PublishedPhoto | null => {
  if (!photo?.filename) return null
  return {
    id: photo.id,
    caption: caption ?? null,
    credit: bylineOf(credit as Entry[] | null),
    takenAt: dateOf(photo.takenAt),
    place: photo.place ?? null,
    sizes: sizesOf(photo, photoPath),
  }
}

/**
 * What readers get of an article as it stands: its text, and nothing of the newsroom's work on it.
 * @param photos those that it uses, by id
 * @param page where the paper prints it
 * @param photoPath where the files of its photos are found
 */
export const viewOf = (
  article: Article,
  photos: ReadonlyMap<string, Photo>,
  page: PublishedPlace | null,
  photoPath = '/photos/',
): PublishedArticle => {
  const placed = (article.photos ?? []).flatMap(
    (entry) => photoOf(photos.get(idOf(entry.photo) ?? ''), entry, photoPath) ?? [],
  )
  const { photos: inBody, ...body } = readersBody(article.body, (id, entry) =>
    photoOf(photos.get(id), entry, photoPath),
  )
  const { dateline, source } = article
  return {
    _id: article.id,
    slug: article.slug ?? '',
    kind: article.kind,
    headline: article.headline ?? null,
    kicker: article.kicker ?? null,
    subheadline: article.subheadline ?? null,
    section: idOf(article.section),
    column: idOf(article.column),
    dateline: dateline?.text
      ? {
          text: dateline.text ?? null,
          agency: dateline.agency ?? null,
          place: dateline.place ?? null,
          date: dateOf(dateline.date),
        }
      : null,
    byline: bylineOf(article.byline),
    source: source?.name
      ? {
          name: source.name,
          author: source.author ?? null,
          originalTitle: source.originalTitle ?? null,
          date: dateOf(source.date),
          url: source.url ?? null,
        }
      : null,
    photos: placed,
    files: [...placed, ...inBody].flatMap(({ sizes }) => sizes.map(({ url }) => url)),
    ...body,
    wordCount: article.wordCount ?? 0,
    aiUse: article.aiUse ?? 'none',
    publishedAt: new Date(article.publishedAt ?? Date.now()),
    updatedAt: new Date(article.liveSince ?? Date.now()),
    corrections: (article.corrections ?? []).map(({ at, note }) => ({ at: new Date(at), note })),
    page,
    revision: article.liveRevision ?? article.revision,
  }
}
