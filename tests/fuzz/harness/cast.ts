import { roles, type Role } from '../../../src/workflow'
import { canary, plantCanaries } from '../../access/canaries'
import type { roles as everybody } from '../../access/expectations'
import { bodyOf, complete } from '../../newsroom/articles'
import { password, type Newsroom, type Person } from '../../newsroom'
import type { Ids } from './data'

export type RoleOrNobody = (typeof everybody)[number]

/** A word of an article that a reporter who did not write it and an editor of another section may not hear of either. */
export const secret = 'Zaunkoenig'

export type Cast = {
  newsroom: Newsroom
  person: (role: RoleOrNobody) => Person
  /** Signs in again whose session was ended by what they asked for. */
  renew: (role: RoleOrNobody) => Promise<void>
  /** What somebody knows that there is. Whoever may do something with what is hidden from readers knows nothing of it. */
  idsOf: (role: RoleOrNobody) => Ids
  /** Words that they may not hear. */
  unheardBy: (role: RoleOrNobody) => string[]
}

/** Who signs in, and may have to again; a program's key holds until an admin ends it. */
const isRole = (role: RoleOrNobody): role is Role => (roles as readonly string[]).includes(role)

const must = async (answer: ReturnType<Person['post']>) => {
  const { status, body } = await answer
  if (status >= 300) throw new Error(JSON.stringify(body))
  return body.doc ?? body
}

const grouped = (all: Record<string, string>): Ids =>
  Object.fromEntries(Object.entries(all).map(([slug, id]) => [slug, [id]]))

const joined = (...all: Ids[]): Ids =>
  Object.fromEntries(
    [...new Set(all.flatMap((ids) => Object.keys(ids)))].map((slug) => [
      slug,
      all.flatMap((ids) => ids[slug] ?? []),
    ]),
  )

/** A newsroom with what nobody here may hear of, and with something of each kind that they may do with as they can. */
export const openCast = async (newsroom: Newsroom): Promise<Cast> => {
  const planted = await plantCanaries(newsroom)
  const { activity, articles, notes, notifications, shares } = planted.hidden
  const author = await newsroom.hire('author', 'reporter')
  const told = await must(
    author.post('/articles', {
      ...complete(planted.hidden.sections!, secret),
      kicker: secret,
      body: bodyOf(secret),
    }),
  )
  await must(author.post('/notes', { article: told.id, text: secret }))
  const hidden = joined(
    grouped({ activity, articles, notes, notifications, shares } as Record<string, string>),
    { articles: [told.id, planted.version] },
  )

  const people = {
    anonymous: newsroom.anonymous,
    reporter: await newsroom.hire('reporter', 'reporter'),
    editor: await newsroom.hire('editor', 'editor'),
    publisher: await newsroom.hire('publisher', 'publisher'),
    admin: await newsroom.hire('second-admin', 'admin'),
    reader: await newsroom.enlist('前端', 'reader'),
    importer: await newsroom.enlist('供稿', 'importer'),
  }
  const open = await openTo(people.reporter, people.editor, newsroom.admin)
  const mayHear = new Set<RoleOrNobody>(['publisher', 'admin', 'reader'])

  const renewed = async (role: Role): Promise<Person> => {
    const { id, name } = people[role]
    await newsroom.payload.update({
      collection: 'users',
      id,
      data: { email: `${name}@touban.test`, password, roles: [role], active: true },
      overrideAccess: true,
    })
    return newsroom.signIn(name, id)
  }
  return {
    newsroom,
    person: (role) => people[role],
    renew: async (role) => {
      if (isRole(role)) people[role] = await renewed(role)
    },
    idsOf: (role) =>
      joined(
        open,
        mayHear.has(role) ? {} : hidden,
        isRole(role) && role !== 'admin' ? { users: [people[role].id] } : {},
      ),
    unheardBy: (role) =>
      role === 'anonymous' ? [canary, secret] : mayHear.has(role) ? [] : [secret],
  }
}

const openTo = async (reporter: Person, editor: Person, admin: Person): Promise<Ids> => {
  const section = await must(admin.post('/sections', { name: '副刊', requiredReviews: 1 }))
  const signs = await must(admin.post('/reporters', { name: '杨文', user: reporter.id }))
  const account = { email: 'spare@touban.test', name: '备用', roles: ['reporter'], password }
  const spare = await must(
    admin.post('/users', { ...account, password: 'three boats on the lake at noon' }),
  )
  const program = await must(admin.post('/programs', { name: '备用', may: 'reader' }))
  const photo = await must(reporter.post('/photos', { caption: '河边' }))
  const written = []
  for (const headline of ['第一篇', '第二篇', '第三篇', '第四篇']) {
    const photos = [{ photo: photo.id, caption: '河边' }]
    written.push(
      (await must(reporter.post('/articles', { ...complete(section.id, headline), photos }))).id,
    )
  }
  const [draft, inReview, approved] = written
  await must(reporter.act(inReview, 'submit', { revision: 1 }))
  await must(reporter.act(approved, 'submit', { revision: 1 }))
  await must(editor.act(approved, 'approve', { revision: 2 }))
  const page = await must(
    editor.post('/pages', { date: '2026-11-23', number: 2, articles: [draft] }),
  )
  const note = await must(editor.post('/notes', { article: draft, text: '请核实' }))
  const share = await must(reporter.post('/shares', { article: draft, revision: 1, days: 3 }))
  const versions = await must(reporter.get(`/articles/versions?where[parent][equals]=${draft}`))
  return {
    articles: [...written, versions.docs[0].id],
    sections: [section.id],
    reporters: [signs.id],
    users: [spare.id],
    programs: [program.id],
    photos: [photo.id],
    pages: [page.id],
    notes: [note.id],
    shares: [share.id],
  }
}
