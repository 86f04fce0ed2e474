import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openNewsroom, type Answer, type Newsroom, type Person } from '../newsroom'
import { complete } from '../newsroom/articles'
import { storedOf } from '../workflow/situations'

let newsroom: Newsroom
let reporter: Person, editor: Person, publisher: Person
let people: Person[]
let section: string
/** An article that nobody edits (spiked), one that nobody deletes (out), and a draft that some may edit. */
let spiked: string, out: string, draft: string
let version: string

const begun = async (headline = '汾河两岸添新绿'): Promise<string> =>
  (await reporter.post('/articles', complete(section, headline))).body.doc.id

const walk = async (id: string, ...steps: [Person, string, object?][]): Promise<string> => {
  for (const [index, [who, action, input]] of steps.entries()) {
    const { status, body } = await who.act(id, action, { revision: index + 1, ...input })
    if (status !== 200) throw new Error(JSON.stringify(body))
  }
  return id
}

beforeAll(async () => {
  newsroom = await openNewsroom('arguments')
  reporter = await newsroom.hire('reporter', 'reporter')
  editor = await newsroom.hire('editor', 'editor')
  publisher = await newsroom.hire('publisher', 'publisher')
  const other = await newsroom.hire('other', 'reporter')
  people = [reporter, other, editor, publisher, newsroom.admin, newsroom.anonymous]
  section = (await newsroom.admin.post('/sections', { name: '要闻', editors: [editor.id] })).body
    .doc.id
  spiked = await walk(await begun(), [editor, 'spike', { note: '不用' }])
  out = await walk(await begun(), [reporter, 'submit'], [editor, 'approve'], [publisher, 'publish'])
  draft = await begun()
  version = (await reporter.get(`/articles/versions?where[parent][equals]=${out}`)).body.docs[0].id
}, 120_000)
afterAll(() => newsroom.close())

const everything = () => Promise.all([spiked, out, draft].map((id) => storedOf(newsroom, id)))
const count = async () =>
  (await newsroom.payload.count({ collection: 'articles', overrideAccess: true })).totalDocs

/** Refused, each for its own reason; never a fault, never a success. */
const expectRefused = (what: string, { status, body }: Answer): void => {
  expect([what, status >= 400 && status < 500, body]).toEqual([what, true, body])
}

const byRest: Record<string, string> = {
  'a draft': 'draft=true',
  'no draft': 'draft=false',
  autosave: 'autosave=true',
  'every locale': 'locale=all&fallbackLocale=none',
  'publishing all locales': 'publishAllLocales=true&publishSpecificLocale=zh',
  'unpublishing all locales': 'unpublishAllLocales=true',
  'passing the lock': 'overrideLock=true',
  'the trash': 'trash=true',
  depth: 'depth=99',
  select: 'select[headline]=true&select[stage]=false',
  'passing access': 'overrideAccess=true&showHiddenFields=true&disableErrors=true',
  'no transaction': 'disableTransaction=true&disableVerificationEmail=true',
  'another document': 'duplicateFromID=000000000000000000000000&where[id][exists]=true',
  'data in the query': 'data[stage]=published&_payload={"stage":"published"}',
}

/** Writes that nobody may make. What an argument could turn them into is the question. */
const refused = (q: string): [string, (who: Person) => Promise<Answer>][] => {
  const edit = { revision: 2, headline: '改' }
  return [
    ['edit what is spiked', (who) => who.patch(`/articles/${spiked}?${q}`, edit)],
    ['publish by an edit', (who) => who.patch(`/articles/${draft}?${q}`, published(1))],
    [
      'create as published',
      (who) => who.post(`/articles?${q}`, { ...complete(section), ...published() }),
    ],
    ['duplicate', (who) => who.post(`/articles/${out}/duplicate?${q}`, {})],
    ['restore', (who) => who.post(`/articles/versions/${version}?${q}`, {})],
    ['delete what is out', (who) => who.delete(`/articles/${out}?${q}`)],
    ['edit in bulk', (who) => who.patch(`/articles?where[id][equals]=${draft}&${q}`, edit)],
  ]
}
const published = (revision?: number) => ({
  ...(revision && { revision }),
  stage: 'published',
  _status: 'published',
})

describe('no argument opens what is closed, whoever sends it', () => {
  test.each(Object.keys(byRest))('over REST: %s', async (name) => {
    const before = [await everything(), await count()]
    for (const who of people) {
      for (const [what, write] of refused(byRest[name]!)) {
        expectRefused(`${who.name}: ${what}`, await write(who))
      }
    }
    expect([await everything(), await count()]).toEqual(before)
  })

  test('over GraphQL: all that its mutations take', async () => {
    const data = '{ revision: 2, headline: "改" }'
    const whole = `{ headline: "改", section: "${section}", stage: published }`
    const mutations = [
      `updateArticle(id: "${spiked}", draft: true, autosave: true, trash: true, data: ${data}) { id }`,
      `updateArticle(id: "${spiked}", draft: false, data: ${data}) { id }`,
      `updateArticle(id: "${draft}", draft: true, data: { revision: 1, stage: published }) { id }`,
      `createArticle(draft: true, data: ${whole}) { id }`,
      `createArticle(draft: false, data: ${whole}) { id }`,
      `deleteArticle(id: "${out}", trash: true) { id }`,
      `deleteArticle(id: "${out}") { id }`,
      `duplicateArticle(id: "${out}", data: { stage: published }) { id }`,
      `restoreVersionArticle(id: "${version}", draft: true) { id }`,
      `publishArticle(id: "${draft}", revision: 1, note: "急") { id }`,
    ]
    const before = [await everything(), await count()]
    for (const who of people) {
      for (const mutation of mutations) {
        const answer = await who.graphql(`mutation { ${mutation} }`)
        expectRefused(`${who.name}: ${mutation}`, answer)
      }
    }
    expect([await everything(), await count()]).toEqual(before)
  })

  test('over a form: what `_payload` and its neighbours say', async () => {
    const form = (payload: object, extra: object): FormData => {
      const sent = new FormData()
      sent.append('_payload', JSON.stringify(payload))
      for (const [name, value] of Object.entries(extra)) sent.append(name, String(value))
      return sent
    }
    const before = [await everything(), await count()]
    for (const who of people) {
      for (const extra of [{}, { stage: 'published', id: draft }]) {
        const edits = [
          await who.send('PATCH', `/articles/${draft}`, form(published(1), extra)),
          await who.send(
            'PATCH',
            `/articles/${spiked}`,
            form({ revision: 2, headline: '改' }, extra),
          ),
          await who.send(
            'POST',
            '/articles',
            form({ ...complete(section), ...published() }, extra),
          ),
          await who.send('POST', `/articles/${draft}/publish`, form({ revision: 1 }, extra)),
        ]
        for (const [index, answer] of edits.entries()) {
          expectRefused(`${who.name}: form ${index}`, answer)
        }
      }
    }
    expect([await everything(), await count()]).toEqual(before)
  })
})

describe('two fields of one GraphQL request', () => {
  const submit = (name: string, id: string, revision = 1) =>
    `${name}: submitArticle(id: "${id}", revision: ${revision}) { stage }`
  const publish = (name: string, id: string) =>
    `${name}: publishArticle(id: "${id}", revision: 1) { stage }`

  test.each(['first', 'last'])('each stand for themselves, the refused one %s', async (place) => {
    const [mine, closed] = [await begun(), await begun()]
    const before = await storedOf(newsroom, closed)
    const fields = [submit('good', mine), publish('bad', closed)]
    if (place === 'first') fields.reverse()
    const { body } = await reporter.graphql(`mutation { ${fields.join(' ')} }`)
    expect(body.data).toEqual({ good: { stage: 'review' }, bad: null })
    expect(body.errors.map(({ path }: { path: string[] }) => path)).toEqual([['bad']])
    expect(await storedOf(newsroom, closed)).toEqual(before)
    const { article, activity } = await storedOf(newsroom, mine)
    expect([article?.stage, article?.revision]).toEqual(['review', 2])
    expect(activity.map(({ action }) => action as string)).toEqual(['create', 'submit'])
  })

  test('on one article: the second sees what the first has done', async () => {
    const mine = await begun()
    const { body } = await reporter.graphql(
      `mutation { ${submit('one', mine)} two: withdrawArticle(id: "${mine}", revision: 1) { stage } }`,
    )
    expect(body.data).toEqual({ one: { stage: 'review' }, two: null })
    const { article, activity } = await storedOf(newsroom, mine)
    expect([article?.stage, article?.revision, activity.length]).toEqual(['review', 2, 2])
  })

  test('the same twice is done once, and both are told', async () => {
    const mine = await begun()
    const { body } = await reporter.graphql(
      `mutation { ${submit('one', mine)} ${submit('two', mine)} }`,
    )
    expect(body.data).toEqual({ one: { stage: 'review' }, two: { stage: 'review' } })
    const { article, activity } = await storedOf(newsroom, mine)
    expect([article?.stage, article?.revision, activity.length]).toEqual(['review', 2, 2])
  })
})

describe('what comes with an action is the same over REST and GraphQL', () => {
  const both = async (who: Person, id: string, action: string, asked: Record<string, unknown>) => {
    const names = Object.keys(asked).map(
      (name) => `$${name}: ${name === 'revision' ? 'Int!' : 'String'}`,
    )
    const given = Object.keys(asked).map((name) => `${name}: $${name}`)
    return Promise.all([
      who.act(id, action, asked).then(({ status }) => status),
      who
        .graphql(
          `mutation (${names.join()}) { ${action}Article(id: "${id}", ${given.join()}) { id } }`,
          asked,
        )
        .then(({ status }) => status),
    ])
  }

  test('a note is no longer than is read', async () => {
    const asked = { revision: 1, note: '字'.repeat(5001) }
    expect(await both(reporter, draft, 'submit', asked)).toEqual([413, 413])
  })

  test('a moment is one, also where the same was done before', async () => {
    const id = await walk(await begun(), [reporter, 'submit'], [editor, 'approve'])
    const asked = { revision: 3, publishAt: 'tomorrow' }
    expect(await both(publisher, id, 'schedule', asked)).toEqual([400, 400])
    const publishAt = new Date(Date.now() + 86_400_000).toISOString()
    expect((await publisher.act(id, 'schedule', { revision: 3, publishAt })).status).toBe(200)
    expect(await both(publisher, id, 'schedule', asked)).toEqual([400, 400])
    const again = { revision: 3, publishAt: publishAt.replace('Z', '+00:00') }
    expect(await both(publisher, id, 'schedule', again)).toEqual([200, 200])
  })
})

describe('an id in capitals is the same article', () => {
  test('for who holds it', async () => {
    const id = await begun()
    expect((await reporter.post(`/articles/${id.toUpperCase()}/hold`)).status).toBe(200)
    const edit = await editor.patch(`/articles/${id}`, { revision: 1, headline: '改' })
    expect(edit.status).toBe(423)
    const shouted = await editor.patch(`/articles/${id.toUpperCase()}`, {
      revision: 1,
      headline: '改',
    })
    expect(shouted.status).toBe(423)
    await reporter.post(`/articles/${id.toUpperCase()}/release`)
    expect((await editor.patch(`/articles/${id}`, { revision: 1, headline: '改' })).status).toBe(
      200,
    )
  })

  test('for its actions, its record and its readers', async () => {
    const id = await begun()
    await walk(id.toUpperCase(), [reporter, 'submit'], [editor, 'approve'])
    expect((await reporter.act(id.toUpperCase(), 'publish', { revision: 3 })).status).toBe(403)
    await publisher.graphql(
      `mutation { publishArticle(id: "${id.toUpperCase()}", revision: 3) { id } }`,
    )
    const { article, activity, readers } = await storedOf(newsroom, id)
    expect([article?.stage, activity.length, readers?._id]).toEqual(['published', 4, id])
    expect((await newsroom.admin.delete(`/articles/${id.toUpperCase()}`)).status).toBe(403)
  })
})

test('the list of migrations is nobody’s', async () => {
  for (const who of people) {
    for (const path of ['/payload-migrations', '/payload-migrations/count']) {
      expect([401, 404]).toContain((await who.get(path)).status)
    }
    expect([401, 404]).toContain((await who.post('/payload-migrations', { name: 'x' })).status)
    expect([401, 404]).toContain(
      (await who.delete('/payload-migrations?where[id][exists]=true')).status,
    )
  }
})

test.each(['select[byline]={}', 'select[photos]=x', 'populate[articles][byline]=x'])(
  'a choice of fields that is no choice is malformed: %s',
  async (choice) => {
    const things = ['articles', `articles/${draft}`, 'articles/versions', 'pages']
    const paths = things.map((thing) => `/${thing}?${choice}`)
    const answers = await Promise.all(paths.map((path) => editor.get(path)))
    expect(answers.map(({ body, status }) => [status, body.errors[0].data?.code])).toEqual(
      paths.map(() => [400, 'malformed']),
    )
  },
)

test.each(['', '-', ',', 'createdAt,', '.', 'a..b', 'a.', '$where', 'a.$b'])(
  'an order by no field is malformed: sort=%s',
  async (sort) => {
    const things = ['articles', 'articles/versions', 'activity', 'photos', 'pages', 'notifications']
    const paths = things.flatMap((thing) => `/${thing}?sort=${encodeURIComponent(sort)}`)
    // Payload leaves out an empty one.
    const joined = `/articles?joins[page][sort]=${encodeURIComponent(sort || '-')}`
    const answers = await Promise.all([...paths, joined].map((path) => editor.get(path)))
    expect(answers.map(({ body, status }) => [status, body.errors?.[0].data])).toEqual(
      answers.map(() => [400, { code: 'malformed', what: 'sort' }]),
    )
  },
)

test.each([
  'select[headline]=true&select[byline][name]=true',
  'select[headline]=true&select[byline]=false',
  'select[body]=false',
])('a choice of fields is heard: %s', async (choice) => {
  expect((await editor.get(`/articles/${draft}?${choice}`)).status).toBe(200)
})
