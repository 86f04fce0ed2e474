import type { RequestListener } from 'node:http'
import { text } from 'node:stream/consumers'
import { ObjectId, type Db } from 'mongodb'

import type { Question } from './queries'

type Article = {
  slug: string
  headline: string
  publishedAt: Date
  section: string
  byline: { name: string; role: string; reporter: string }[]
  bodyHtml?: string
}
type Named = { _id: ObjectId; name: string; slug: string }

const fields = { _id: 0, slug: 1, headline: 1, publishedAt: 1, section: 1, byline: 1 }

/**
 * What one would write without a framework, and without limits: the articles, then their sections and their reporters.
 * Its answers are ours, byte for byte.
 */
export const byHand = (db: Db): RequestListener => {
  const articles = db.collection('published')
  const sections = db.collection<Named>('sections')

  const named = async (collection: string, ids: readonly string[]) => {
    const found = await db
      .collection<Named>(collection)
      .find({ _id: { $in: [...new Set(ids)].map((id) => new ObjectId(id)) } })
      .project<Named>({ name: 1, slug: 1 })
      .toArray()
    return new Map(found.map(({ _id, name, slug }) => [_id.toHexString(), { name, slug }]))
  }

  const within = async (slug: string): Promise<string[]> => {
    const parent = await sections.findOne({ slug }, { projection: { _id: 1 } })
    const children = await sections
      .find({ parent: parent?._id })
      .project<Named>({ _id: 1 })
      .toArray()
    return [parent, ...children].map((section) => String(section?._id))
  }

  const withNames = async (found: readonly Article[]): Promise<object[]> => {
    const [places, people] = await Promise.all([
      named(
        'sections',
        found.map(({ section }) => section),
      ),
      named(
        'reporters',
        found.flatMap(({ byline }) => byline.map(({ reporter }) => reporter)),
      ),
    ])
    return found.map(({ slug, headline, publishedAt, section, byline, bodyHtml }) => ({
      slug,
      headline,
      publishedAt,
      section: places.get(section),
      byline: byline.map(({ name, role, reporter }) => ({
        name,
        role,
        reporter: { slug: people.get(reporter)?.slug },
      })),
      bodyHtml,
    }))
  }

  const list = (filter: object): Promise<Article[]> =>
    articles
      .find(filter)
      .project<Article>(fields)
      .sort({ publishedAt: -1, _id: -1 })
      .limit(10)
      .toArray()

  const answer = async ({ variables: { slug, section } }: Question): Promise<object> => {
    if (typeof slug === 'string') {
      const projection = { ...fields, bodyHtml: 1 }
      const found = await articles.findOne<Article>({ slug }, { projection })
      return { article: found && (await withNames([found]))[0] }
    }
    const filter = typeof section === 'string' ? { section: { $in: await within(section) } } : {}
    return { articles: { nodes: await withNames(await list(filter)) } }
  }

  const json = async (body: string): Promise<string> =>
    JSON.stringify({ data: await answer(JSON.parse(body) as Question) })

  return (req, res) => {
    void text(req)
      .then(json)
      .then((told) => {
        const headers = {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(told),
        }
        res.writeHead(200, headers).end(told)
      })
  }
}
