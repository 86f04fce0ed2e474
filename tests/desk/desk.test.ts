import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { byClock } from '../../src/engine'
import type { Card, Desk } from '../../src/workflow'
import { openNewsroom, type Newsroom, type Person } from '../newsroom'
import { complete } from '../newsroom/articles'

let newsroom: Newsroom
let reporter: Person
let colleague: Person
let editor: Person
let sportsEditor: Person
let publisher: Person
let news: string
let sports: string
/** Ids by what has happened to the article. */
const at: Record<string, string> = {}

const write = async (person: Person, headline: string, section = news): Promise<string> => {
  const { status, body } = await person.post('/articles', complete(section, headline))
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.doc.id
}

const act = async (person: Person, id: string, action: string, more: object = {}) => {
  const { body } = await person.get(`/articles/${id}/actions`)
  const answer = await person.act(id, action, { revision: body.revision, ...more })
  if (answer.status !== 200) throw new Error(`${action}: ${JSON.stringify(answer.body)}`)
}

beforeAll(async () => {
  newsroom = await openNewsroom('desk')
  reporter = await newsroom.hire('yang-wen', 'reporter')
  colleague = await newsroom.hire('guo-rong', 'reporter')
  editor = await newsroom.hire('li-xiaobing', 'editor')
  sportsEditor = await newsroom.hire('bi-jingjing', 'editor')
  publisher = await newsroom.hire('wang-qian', 'publisher')
  const section = async (name: string, more: object = {}) =>
    (await newsroom.admin.post('/sections', { name, ...more })).body.doc.id as string
  news = await section('本市')
  sports = await section('体育', { editors: [sportsEditor.id] })

  at.draft = await write(reporter, '草稿一篇')
  at.review = await write(reporter, '先送审的')
  at.later = await write(colleague, '后送审的')
  at.match = await write(colleague, '球赛', sports)
  for (const id of [at.review, at.later, at.match]) await act(colleagueOf(id), id, 'submit')
  at.returned = await write(reporter, '退回来的')
  await act(reporter, at.returned, 'submit')
  await act(editor, at.returned, 'return', { note: '请补数字的来源。' })
  for (const name of ['approved', 'scheduled', 'out']) {
    const id = (at[name] = await write(reporter, name))
    await act(reporter, id, 'submit')
    await act(editor, id, 'approve')
  }
  await act(publisher, at.scheduled!, 'schedule', {
    publishAt: new Date(Date.now() + 3_600_000).toISOString(),
  })
  await act(publisher, at.out!, 'publish')
}, 120_000)
afterAll(() => newsroom.close())

const colleagueOf = (id: string): Person => (id === at.review ? reporter : colleague)

const deskOf = async (person: Person): Promise<Record<string, Card[]>> => {
  const { status, body } = await person.get('/articles/desk')
  expect(status).toBe(200)
  return Object.fromEntries((body as Desk).lists.map(({ name, cards }) => [name, cards]))
}
const ids = (cards: Card[] | undefined) => cards?.map(({ id }) => id)

it('a note for readers is asked for only where readers have the article', async () => {
  const asked = async (id: string | undefined, action: string) => {
    const { body } = await publisher.get(`/articles/${id}/actions`)
    const offered = body.actions as { action: string; takes: string[] }[]
    return offered.find((one) => one.action === action)?.takes
  }
  expect(await asked(at.approved, 'schedule')).toEqual(['note', 'publishAt'])
  expect(await asked(at.out, 'schedule')).toEqual(['note', 'publicNote', 'publishAt'])
})

describe('my desk', () => {
  it('shows a reporter what they wrote, what came back and why, and nothing of a colleague', async () => {
    const desk = await deskOf(reporter)
    expect(Object.keys(desk)).toEqual(['returned', 'drafts', 'underWay', 'outThisWeek'])
    expect(ids(desk.drafts)).toEqual([at.draft])
    expect(ids(desk.underWay)).toEqual([at.review, at.approved, at.scheduled])
    expect(ids(desk.outThisWeek)).toEqual([at.out])
    expect(desk.returned).toMatchObject([
      {
        id: at.returned,
        remark: { action: 'return', note: '请补数字的来源。', by: 'li-xiaobing' },
      },
    ])
  })

  it('shows an editor the review queue of their sections, longest waiting first, with words', async () => {
    const { queue } = await deskOf(editor)
    expect(ids(queue)).toEqual([at.review, at.later])
    expect(queue?.[0]).toMatchObject({
      name: '先送审的',
      section: { name: '本市' },
      byline: ['杨文'],
      notMine: null,
    })
    expect(queue?.[0]?.wordCount).toBeGreaterThan(20)
    expect(ids((await deskOf(sportsEditor)).queue)).toEqual([at.review, at.later, at.match])
  })

  it('says of each article how many notes in its margin wait for somebody', async () => {
    const noted = async (person: Person) =>
      (await deskOf(person)).queue?.find(({ id }) => id === at.later)?.openNotes
    expect(await noted(editor)).toBe(0)
    const write = (more: object = {}) =>
      editor.post('/notes', { article: at.later, text: '是哪一年的数？', ...more })
    const { doc } = (await write()).body
    await write({ answers: doc.id })
    await write()
    expect(await noted(editor)).toBe(2)
    await editor.post(`/notes/${doc.id}/resolve`)
    expect(await noted(editor)).toBe(1)
    await editor.post(`/notes/${doc.id}/reopen`)
    expect(await noted(editor)).toBe(2)
  })

  it('shows a publisher what waits for the sign-off, what goes out when, and what went out today', async () => {
    const desk = await deskOf(publisher)
    expect(Object.keys(desk)).toEqual(['signOff', 'schedule', 'outToday'])
    expect(ids(desk.signOff)).toEqual([at.approved])
    expect(ids(desk.schedule)).toEqual([at.scheduled])
    expect(ids(desk.outToday)).toEqual([at.out])
  })

  it('shows a publisher first what failed to go out on time, and why', async () => {
    const id = await write(reporter, '到点没有发出')
    await act(reporter, id, 'submit')
    await act(editor, id, 'approve')
    const publishAt = new Date(Date.now() + 3_600_000).toISOString()
    await act(publisher, id, 'schedule', { publishAt })
    const article = await newsroom.payload.findByID({ collection: 'articles', id, depth: 0 })
    await byClock(newsroom.payload, article, 'hold', '照片库不在')
    const { signOff } = await deskOf(publisher)
    expect(ids(signOff)).toEqual([id, at.approved])
    expect(signOff?.[0]?.remark).toMatchObject({ action: 'hold', note: '照片库不在' })
    await act(publisher, id, 'return', { note: '改日再发。' })
    await act(reporter, id, 'spike', { note: '不发了。' })
  })

  it('is the sum of several roles; what is another person’s to decide says so and comes last', async () => {
    const both = await newsroom.hire('duo-mian', 'editor', 'reporter')
    const own = await write(both, '编辑自己写的')
    await act(both, own, 'submit')
    const later = await write(reporter, '更晚送审的')
    await act(reporter, later, 'submit')
    const desk = await deskOf(both)
    expect(Object.keys(desk)).toEqual(['queue', 'returned', 'drafts', 'underWay', 'outThisWeek'])
    expect(desk.queue?.at(-1)).toMatchObject({ id: own, notMine: 'ownWork' })
    await act(both, own, 'withdraw')
    await act(reporter, later, 'withdraw')
  })

  it('says which articles nobody is left to decide on: to the admin first, and wherever they are seen', async () => {
    const onlyEditor = await newsroom.hire('zhao-bian', 'editor')
    const { body: opened } = await newsroom.admin.post('/sections', {
      name: '副刊',
      editors: [onlyEditor.id],
    })
    const id = await write(reporter, '等着有人审', opened.doc.id)
    await act(reporter, id, 'submit')
    const isSaid = async (person: Person) => [
      ...Object.entries(await deskOf(person)).flatMap(([list, cards]) =>
        cards.filter((card) => card.id === id && card.stranded).map(() => list),
      ),
      ...((await person.get(`/articles/${id}/actions`)).body.stranded ? ['standing'] : []),
    ]
    expect(await deskOf(newsroom.admin)).toEqual({})
    expect(await isSaid(reporter)).toEqual([])

    await newsroom.admin.patch(`/users/${onlyEditor.id}`, { active: false })
    expect(await isSaid(newsroom.admin)).toEqual(['stranded', 'standing'])
    expect(await isSaid(reporter)).toEqual(['underWay', 'standing'])

    await newsroom.admin.patch(`/sections/${opened.doc.id}`, { editors: [editor.id] })
    expect(await deskOf(newsroom.admin)).toEqual({})
    expect(await isSaid(reporter)).toEqual([])
    await act(reporter, id, 'withdraw')
    await act(reporter, id, 'spike', { note: '不发了。' })
  })

  it('says it too of the only editor’s own article, and of one that waits for a second of one editor', async () => {
    const chief = await newsroom.hire('sun-zhubian', 'editor')
    const { body: opened } = await newsroom.admin.post('/sections', {
      name: '周刊',
      editors: [chief.id],
      requiredReviews: 2,
    })
    const strandedFor = async () =>
      ids((await deskOf(newsroom.admin)).stranded)?.map((id) => (id === own ? 'own' : 'theirs'))
    const own = await write(chief, '主编自己的', opened.doc.id)
    const theirs = await write(reporter, '要两个人审', opened.doc.id)
    await act(chief, own, 'submit')
    await act(reporter, theirs, 'submit')
    expect(await strandedFor()).toEqual(['own', 'theirs'])
    await newsroom.admin.patch(`/sections/${opened.doc.id}`, { editors: [chief.id, editor.id] })
    expect(await strandedFor()).toEqual(['own'])
    await act(chief, theirs, 'approve')
    expect(await strandedFor()).toEqual(['own'])
    await newsroom.admin.patch(`/sections/${opened.doc.id}`, { editors: [chief.id] })
    expect(await strandedFor()).toEqual(['own', 'theirs'])
    await newsroom.admin.patch(`/sections/${opened.doc.id}`, { editors: [] })
    expect(await deskOf(newsroom.admin)).toEqual({})
    await act(chief, own, 'withdraw')
    await act(editor, theirs, 'return', { note: '退回。' })
    for (const [person, id] of [
      [chief, own],
      [reporter, theirs],
    ] as const)
      await act(person, id, 'spike', { note: '不发了。' })
  })

  it('is nobody’s who is not signed in', async () => {
    for (const path of ['/articles/desk', '/articles/board'])
      expect((await newsroom.anonymous.get(path)).status).toBe(401)
  })

  it('is not looked for again while nothing has changed, and tells of the next change', async () => {
    const look = (etag?: string) =>
      publisher.send('GET', '/articles/desk', undefined, etag ? { 'if-none-match': etag } : {})
    const first = await look()
    let etag = first.headers.get('etag') ?? ''
    const second = await look(etag)
    if (second.status === 200) {
      // A minute has just ended: then it is looked for in any case.
      etag = second.headers.get('etag') ?? ''
      expect((await look(etag)).status).toBe(304)
    }
    const { body } = await reporter.get(`/articles/${at.draft}/actions`)
    await reporter.patch(`/articles/${at.draft}`, { kicker: '引题', revision: body.revision })
    expect((await look(etag)).status).toBe(200)
  })

  it('reads little more than it shows, however many articles there are', async () => {
    const db = newsroom.payload.db.connection.db!
    const articles = db.collection('articles')
    const template = await articles.findOne({ headline: '后送审的' })
    const stages = ['draft', 'returned', 'published', 'published']
    await articles.insertMany(
      Array.from({ length: 2000 }, (_, n) => {
        const { _id, slug: _slug, ...rest } = template!
        const long = new Date(Date.now() - 90 * 86_400_000 - n * 1000)
        const stage = stages[n % stages.length]
        const times = { stageSince: long, createdAt: long, updatedAt: long }
        const live = stage === 'published' && { liveSince: long, liveRevision: 1 }
        return { ...rest, ...times, ...live, stage, slug: `filler-${n}` }
      }),
    )
    for (const person of [reporter, editor, sportsEditor, publisher]) {
      await db.command({ profile: 2 })
      const shown = Object.values(await deskOf(person)).flat().length
      await db.command({ profile: 0 })
      const profile = db.collection('system.profile')
      const asked = await profile.find({ ns: /\.(articles|activity)$/, op: 'query' }).toArray()
      await profile.drop()
      expect(asked.length).toBeLessThanOrEqual(8)
      for (const { planSummary } of asked) expect(planSummary).toMatch(/^IXSCAN|^EOF/)
      const examined = asked.reduce((sum, { docsExamined }) => sum + Number(docsExamined), 0)
      expect(examined).toBeLessThan(2 * shown + 10)
    }
    await articles.deleteMany({ slug: /^filler-/ })
  })
})

describe('the board', () => {
  it('has a column for each stage, and only what this person may read', async () => {
    const { body } = await colleague.get('/articles/board')
    expect(
      body.columns.map(({ stage, cards }: { stage: string; cards: Card[] }) => [stage, ids(cards)]),
    ).toEqual([
      ['draft', []],
      ['returned', []],
      ['review', [at.later, at.match]],
      ['approved', []],
      ['scheduled', []],
      ['published', []],
    ])
  })

  it('is narrowed by section, and refuses what is no filter', async () => {
    const { body } = await publisher.get(`/articles/board?section=${sports}`)
    expect(body.columns.flatMap(({ cards }: { cards: Card[] }) => ids(cards))).toEqual([at.match])
    for (const query of ['section[$ne]=1', 'section=x', 'from=gestern', 'reporter=1'])
      expect([200, 400]).toContain((await publisher.get(`/articles/board?${query}`)).status)
    expect((await publisher.get('/articles/board?from=x')).status).toBe(400)
  })
})
