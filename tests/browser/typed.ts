import type { CollectionSlug, SanitizedConfig } from 'payload'

import type { Newsroom, Person } from '../newsroom'
import { fill } from '../newsroom/fill'
import { jpeg } from '../photos/pictures'

/** Ends an attribute and a script, and then runs; as short as the shortest field. */
export const words = `'"></script><img src=x onerror=alert()>`

type Ids = Readonly<Record<string, string>>

/**
 * A newsroom in which whoever types anything types the words.
 * @returns a document of each collection
 */
export const typeEverywhere = async (newsroom: Newsroom, chief: Person): Promise<Ids> => {
  const { admin, hire, payload } = newsroom
  const writer = await hire('writer', 'reporter')
  const second = await hire('second', 'editor')
  const ids: Record<string, string> = {}

  const must = async (answer: ReturnType<Person['post']>) => {
    const { status, body } = await answer
    if (status >= 300) throw new Error(JSON.stringify(body))
    return body.doc ?? body
  }
  const filled = (slug: CollectionSlug, more: object = {}) => ({
    ...fill(payload.collections[slug].config.flattenedFields, { words, ids }),
    ...more,
  })
  const make = async (person: Person, slug: CollectionSlug, more: object = {}) => {
    const data = filled(slug, more)
    const { upload } = payload.collections[slug].config
    return must(person.post(`/${slug}`, upload ? await formWith(data) : data))
  }
  const walk = async (id: string, from: number, ...steps: [Person, string][]) => {
    const said = { note: words, publicNote: words }
    for (const [index, [who, action]] of steps.entries())
      await must(who.act(id, action, { revision: from + index, ...said }))
  }
  const out: [Person, string][] = [
    [writer, 'submit'],
    [second, 'approve'],
    [chief, 'publish'],
  ]

  ids.sections = (await make(admin, 'sections')).id
  ids.column = (await make(admin, 'sections', { kind: 'column', parent: ids.sections })).id
  ids.reporters = (await make(admin, 'reporters')).id
  ids.programs = (await make(admin, 'programs')).id
  ids.photos = (await make(writer, 'photos')).id
  const live = (await make(writer, 'articles')).id
  await walk(live, 1, ...out)
  await must(writer.patch(`/articles/${live}`, { revision: 4, headline: `${words}!` }))
  await walk(live, 5, out[0]!, out[1]!, [chief, 'correct'])
  const gone = (await make(writer, 'articles')).id
  await walk(gone, 1, ...out, [chief, 'retract'])
  const waiting = (await make(writer, 'articles')).id
  await walk(waiting, 1, out[0]!)
  ids.articles = waiting
  const page = { date: '2026-11-24T12:00:00.000Z', number: 1, articles: [live, waiting] }
  ids.pages = (await make(second, 'pages', page)).id
  const anchor = { field: 'headline', line: 0, words, before: '', after: '' }
  ids.notes = (await make(second, 'notes', { anchor, mentions: [chief.id] })).id
  ids.shares = (await make(writer, 'shares', { revision: 2, days: 3 })).id
  for (const { id } of [chief, second, writer])
    await must(admin.patch(`/users/${id}`, filled('users')))
  ids.users = writer.id
  const noted = await chief.get(
    `/activity?where[note][equals]=${encodeURIComponent(words)}&limit=1`,
  )
  ids.activity = noted.body.docs[0].id
  return ids
}

const formWith = async (data: object): Promise<FormData> => {
  const form = new FormData()
  const picture = new Uint8Array(await jpeg({ width: 60, height: 40 }))
  form.append('file', new Blob([picture], { type: 'image/jpeg' }), `${words}.jpg`)
  form.append('_payload', JSON.stringify(data))
  return form
}

type Views = Readonly<Record<string, unknown>>
const pathsOf = (views: Views = {}): string[] =>
  Object.values(views).flatMap((view) => {
    const { path } = view as { path?: string }
    return path ? [path] : []
  })

/** Every screen of the admin, with a document of each collection. */
export const screensOf = ({ admin, collections }: SanitizedConfig, ids: Ids): string[] => [
  ...['', '/account', ...pathsOf(admin.components.views)].map((path) => `/admin${path}`),
  ...collections
    .filter(({ slug }) => !slug.startsWith('payload-'))
    .flatMap(({ slug, admin }) => {
      const { edit, ...own } = (admin.components?.views ?? {}) as Views
      const document = ids[slug]
        ? ['', ...pathsOf(edit as Views)].map((path) => `/${ids[slug]}${path}`)
        : []
      return ['', ...pathsOf(own), ...document].map((path) => `/admin/collections/${slug}${path}`)
    }),
]
