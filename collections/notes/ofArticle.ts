import type { Endpoint, PayloadRequest } from 'payload'

import { loadArticle, requireActor } from '../../src/engine'
import type { Note } from '../../src/payload-types'
import { idOrNull, mayAnnotate, type Notes, type Said, type Thread } from '../../src/workflow'

type Person = Note['author']
const personOf = (user: Person): { id: string; name: string } =>
  user && typeof user === 'object'
    ? { id: user.id, name: user.name }
    : { id: user ?? '', name: '—' }

const saidIn = ({ author, createdAt, id, text }: Note): Said => ({
  id,
  text,
  by: personOf(author),
  at: createdAt,
})

const anchorOf = ({ anchor }: Note): Thread['anchor'] =>
  anchor?.field
    ? {
        field: anchor.field,
        line: anchor.line ?? 0,
        words: anchor.words ?? '',
        before: anchor.before ?? '',
        after: anchor.after ?? '',
      }
    : null

const threadOf = (note: Note, answers: Note[]): Thread => ({
  ...saidIn(note),
  anchor: anchorOf(note),
  revision: note.revision ?? 0,
  resolved: note.resolvedAt ? { by: personOf(note.resolvedBy).name, at: note.resolvedAt } : null,
  replies: answers.map(saidIn),
})

/** As many as a margin holds, answers too. */
export const mostNotes = 500

const notesOf = async (req: PayloadRequest, id: string): Promise<Notes> => {
  const actor = await requireActor(req)
  const article = await loadArticle(req, actor, id)
  const { docs } = await req.payload.find({
    collection: 'notes',
    depth: 1,
    limit: mostNotes,
    overrideAccess: true,
    pagination: false,
    populate: { users: { name: true }, articles: {}, notes: {} },
    req,
    sort: 'createdAt',
    where: { article: { equals: article.id } },
  })
  const answering = (note: Note) => docs.filter(({ answers }) => idOrNull(answers) === note.id)
  return {
    threads: docs.filter(({ answers }) => !answers).map((note) => threadOf(note, answering(note))),
    mayWrite: mayAnnotate(actor, article),
  }
}

/** The margin of an article, for whoever may read it: `GET /api/articles/:id/notes`. */
export const notesEndpoint: Endpoint = {
  method: 'get',
  path: '/:id/notes',
  handler: async (req) => Response.json(await notesOf(req, String(req.routeParams?.id))),
}
