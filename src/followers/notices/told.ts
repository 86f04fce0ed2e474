import type { Payload } from 'payload'

import type { Staff } from '../../engine'
import type { Activity, Article } from '../../payload-types'
import {
  groupKind,
  idOf,
  idOrNull,
  isByClock,
  moves,
  requiredReviewsOf,
  toldOfMove,
  toldOfNote,
  type Id,
  type Moved,
  type NoticeKind,
} from '../../workflow'

/** What an entry of the record is to people: who hears of it and as what, and what the groups do. */
export type Told = {
  article: Id
  title: string | null
  remark: string | null
  /** In whose name it was done. */
  by: Id | null
  /** Who did it themselves, and so has seen what had been told of the article. */
  hasSeen: Id | null
  people: { user: Id; kind: NoticeKind }[]
  group: NoticeKind | null
}

/** As the move left it: what came after it changes nobody's turn then. */
const articleThen = async (
  payload: Payload,
  { article, revision }: Activity,
): Promise<Article | null> => {
  const { docs } = await payload.findVersions({
    collection: 'articles',
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    where: { and: [{ parent: { equals: article } }, { 'version.revision': { equals: revision } }] },
  })
  const [found] = docs
  return found && article ? { ...found.version, id: idOf(article) } : null
}

const find = <T extends 'articles' | 'notes'>(payload: Payload, collection: T, id: Id) =>
  payload.findByID({ collection, id, depth: 0, disableErrors: true, overrideAccess: true })

const movedIn = ({ action, to, user }: Activity): Moved | null => {
  const move = moves.find((name) => name === action)
  return move && to ? { move, to, user: idOrNull(user) } : null
}

const ofMove = async (payload: Payload, entry: Activity, staff: Staff): Promise<Told | null> => {
  const moved = movedIn(entry)
  const article = moved && (await articleThen(payload, entry))
  if (!moved || !article) return null
  const section = staff.sections.get(idOrNull(article.section) ?? '')
  return {
    article: article.id,
    title: entry.title ?? null,
    remark: entry.note ?? null,
    by: moved.user,
    hasSeen: isByClock(moved.move) ? null : moved.user,
    people: toldOfMove(moved, article, requiredReviewsOf(section), staff.actors),
    group: groupKind(moved),
  }
}

const ofNote = async (payload: Payload, id: Id, staff: Staff): Promise<Told | null> => {
  const note = await find(payload, 'notes', id)
  const article = note && (await find(payload, 'articles', idOf(note.article)))
  if (!note || !article) return null
  return {
    article: article.id,
    title: article.title ?? null,
    remark: note.text,
    by: idOrNull(note.author),
    hasSeen: idOrNull(note.author),
    people: toldOfNote(note, article, staff.actors),
    group: null,
  }
}

/** Null where it is nothing to anybody, or what it speaks of is gone. */
export const toldBy = (payload: Payload, entry: Activity, staff: Staff): Promise<Told | null> => {
  if (entry.article) return ofMove(payload, entry, staff)
  const isNewNote = entry.subject === 'notes' && entry.action === 'create'
  return isNewNote && entry.document
    ? ofNote(payload, entry.document, staff)
    : Promise.resolve(null)
}
