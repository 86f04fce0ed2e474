import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import { accounts, addressOf, seed, type Seeded } from '../../src/demo'
import { type Newsroom } from '../newsroom'
import { counts, loadingMs, openEmpty } from './newsrooms'

const stages = [
  'approved',
  'draft',
  'published',
  'retracted',
  'returned',
  'review',
  'scheduled',
  'spiked',
]

const everything = { depth: 0, overrideAccess: true, pagination: false } as const

const activityOf = async ({ payload }: Newsroom) =>
  (await payload.find({ collection: 'activity', ...everything })).docs

interface Front {
  articles: { nodes: { slug: string }[] }
}
const frontPage = '{ articles(first: 100) { nodes { slug } } }'

describe('the sample newsroom', () => {
  let newsroom: Newsroom
  let seeded: Seeded

  beforeAll(async () => {
    newsroom = await openEmpty('demo')
    vi.stubEnv('TOUBAN_DEMO_PASSWORD', 'demo')
    seeded = await seed(newsroom.payload)
  }, loadingMs)
  afterAll(() => {
    vi.unstubAllEnvs()
    return newsroom.close()
  })

  test('lets each of its six accounts sign in with the one password that was chosen, however weak', async () => {
    expect(seeded).toEqual({ created: true, password: 'demo' })
    expect(accounts.map(({ name }) => addressOf(name)).sort()).toEqual([
      'admin@touban.test',
      'editor2@touban.test',
      'editor@touban.test',
      'publisher@touban.test',
      'reporter2@touban.test',
      'reporter@touban.test',
    ])
    for (const { name, role } of accounts) {
      const { status, body } = await newsroom.anonymous.post('/users/login', {
        email: addressOf(name),
        password: seeded.password,
      })
      expect({ status, roles: body.user?.roles }).toEqual({ status: 200, roles: [role] })
    }
  })

  test('knows the four reporters, two of them by their accounts', async () => {
    const { docs } = await newsroom.payload.find({
      collection: 'reporters',
      ...everything,
      depth: 1,
    })
    const bound = docs.map(({ name, user, confirmed }) => ({
      name,
      confirmed,
      email: typeof user === 'object' ? user?.email : user,
    }))
    expect(bound).toHaveLength(4)
    expect(bound).toEqual(
      expect.arrayContaining([
        { name: '杨文', confirmed: true, email: 'reporter@touban.test' },
        { name: '李晓并', confirmed: true, email: 'reporter2@touban.test' },
        expect.objectContaining({ name: '郭蓉' }),
        expect.objectContaining({ name: '毕晶晶' }),
      ]),
    )
  })

  test('has articles in every stage and of every kind that a desk writes', async () => {
    const { docs } = await newsroom.payload.find({ collection: 'articles', ...everything })
    expect([...new Set(docs.map(({ stage }) => stage))].sort()).toEqual(stages)
    expect([...new Set(docs.map(({ kind }) => kind))].sort()).toEqual([
      'brief',
      'commentary',
      'feature',
      'news',
      'photo',
    ])
    const revised = docs.filter(({ stage, liveRevision }) => stage === 'review' && liveRevision)
    expect(revised).toHaveLength(1)
  })

  test('gives readers the published articles and no others', async () => {
    const { docs } = await newsroom.payload.find({
      collection: 'articles',
      ...everything,
      where: { liveRevision: { exists: true } },
    })
    const live = docs.filter(({ liveRevision }) => liveRevision != null)
    const { articles } = await newsroom.read<Front>(frontPage)
    expect(articles.nodes.length).toBeGreaterThanOrEqual(8)
    expect(articles.nodes.map(({ slug }) => slug).sort()).toEqual(
      live.map(({ slug }) => slug).sort(),
    )
  })

  test('tells readers what was corrected and what was taken back', async () => {
    const { corrections } = await newsroom.read<{
      corrections: { nodes: { __typename: string }[] }
    }>('{ corrections { nodes { __typename } } }')
    expect(corrections.nodes).toHaveLength(2)
  })

  test('answers its page with those of its articles that are out, in the order of print', async () => {
    const { page } = await newsroom.read(
      '{ page(date: "2026-11-23", number: 2) { name articles { headline photos { credit { name } } } } }',
    )
    expect(page).toMatchObject({
      name: '要闻',
      articles: [
        { headline: '把便利送到家门口 让老街巷留得住人' },
        { headline: '修鞋摊不搬了' },
        { headline: null, photos: [{ credit: [{ name: '毕晶晶' }] }] },
      ],
    })
  })

  test('has every photo with its file, caption and credit', async () => {
    const { docs } = await newsroom.payload.find({ collection: 'photos', ...everything })
    expect(docs).toHaveLength(8)
    for (const { caption, credit, filename, width } of docs)
      expect({ caption, credit, filename, width }).toMatchObject({
        caption: expect.stringMatching(/\p{Script=Han}{5}/u) as string,
        credit: [{ reporter: expect.any(String) as string, role: 'photographer' }],
        filename: expect.any(String) as string,
        width: 2000,
      })
  })

  test('has one entry in the record for each move, and nobody acting on their own work', async () => {
    const entries = (await activityOf(newsroom)).filter(({ article }) => article)
    const { docs } = await newsroom.payload.find({ collection: 'articles', ...everything })
    const named = entries.map(({ article, revision }) => JSON.stringify([article, revision]))
    expect(new Set(named).size).toBe(named.length)
    for (const article of docs) {
      const own = entries.filter((entry) => entry.article === article.id)
      const last = own.sort((a, b) => Number(a.revision) - Number(b.revision)).at(-1)
      expect(last?.to).toBe(article.stage)
      const judged = own.filter(({ action }) => ['approve', 'publish'].includes(String(action)))
      expect(judged.map(({ user }) => user)).not.toContain(article.author)
    }
  })

  test('is not loaded a second time', async () => {
    const [before, record] = [await counts(newsroom), (await activityOf(newsroom)).length]
    expect(await seed(newsroom.payload)).toEqual({ created: false, password: null })
    expect(await counts(newsroom)).toEqual(before)
    expect((await activityOf(newsroom)).length).toBe(record)
  })
})
