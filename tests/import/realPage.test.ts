import { existsSync, readFileSync } from 'node:fs'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openNewsroom, type Newsroom, type Person } from '../newsroom'

const page = new URL('../../../shared/documents/2022-11-15-page.txt', import.meta.url)
const isHere = existsSync(page)

// The page is another's text and not part of the project: on a machine without it there is nothing to test.
describe.skipIf(!isHere)('the real page of 2022-11-15', () => {
  let newsroom: Newsroom
  let editor: Person, reporter: Person, publisher: Person
  let column: string, section: string
  const text = isHere ? readFileSync(page, 'utf8') : ''
  const asked = { text, date: '2022-11-15', number: 2, name: '要闻' }

  beforeAll(async () => {
    newsroom = await openNewsroom('real-page')
    editor = await newsroom.hire('editor', 'editor')
    reporter = await newsroom.hire('reporter', 'reporter')
    publisher = await newsroom.hire('publisher', 'publisher')
    section = (await editor.post('/sections', { name: '要闻', kind: 'section' })).body.doc.id
    const made = await editor.post('/sections', {
      name: '央媒看太原',
      kind: 'column',
      parent: section,
    })
    column = made.body.doc.id
    await newsroom.admin.post('/reporters', { name: '李晓并', kind: 'staff', user: reporter.id })
  })
  afterAll(() => newsroom.close())

  test('becomes four drafts with their headings, bylines, column and place on the page', async () => {
    const { status, body } = await editor.post('/pages/import', asked)
    expect({ status, body: body.errors }).toEqual({ status: 201, body: undefined })
    expect(body.articles).toHaveLength(4)
    const articles = await Promise.all(
      body.articles.map(
        async ({ id }: { id: string }) => (await editor.get(`/articles/${id}?depth=0`)).body,
      ),
    )
    expect(articles.map(({ kind, stage, revision }) => ({ kind, stage, revision }))).toEqual(
      ['news', 'news', 'photo', 'news'].map((kind) => ({ kind, stage: 'draft', revision: 1 })),
    )
    const [first, second, third, fourth] = articles
    expect(first.kicker).toMatch(/^坚决把思想/)
    expect(first.headline).toMatch(/^林武主持/)
    expect(first.byline).toMatchObject([
      { name: '杨文', affiliation: '山西日报', role: 'reporter' },
    ])
    expect(second).toMatchObject({ column, section, byline: [{ name: '李晓并' }] })
    expect(second.author).toBe(reporter.id)
    expect(third.photos).toMatchObject([{ credit: [{ name: '毕晶晶', role: 'photographer' }] }])
    expect(fourth.byline).toMatchObject([{ name: '郭蓉' }])
    expect(articles.map(({ body }) => body?.root.children.length ?? 0)).toEqual([6, 6, 0, 3])
    const { body: pages } = await editor.get('/pages?depth=0')
    expect(pages.docs).toMatchObject([
      {
        date: '2022-11-15T12:00:00.000Z',
        number: 2,
        name: '要闻',
        articles: body.articles.map(({ id }: { id: string }) => id),
        text,
      },
    ])
  })

  test('adds nothing when it is imported again', async () => {
    const again = await editor.post('/pages/import', asked)
    expect(again.status).toBe(200)
    expect(again.body.articles.map(({ created }: { created: boolean }) => created)).toEqual([
      false,
      false,
      false,
      false,
    ])
    expect((await newsroom.payload.count({ collection: 'articles' })).totalDocs).toBe(4)
    expect((await newsroom.payload.count({ collection: 'photos' })).totalDocs).toBe(1)
  })

  test('marks reporters that the paper did not know, for an editor to confirm', async () => {
    const { body } = await editor.get('/reporters?depth=0&sort=slug')
    expect(
      body.docs.map(({ name, confirmed }: { name: string; confirmed: boolean }) => [
        name,
        confirmed,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['杨文', false],
        ['李晓并', true],
        ['郭蓉', false],
        ['毕晶晶', false],
      ]),
    )
  })

  test('goes through review to readers, on its page', async () => {
    const { body: pages } = await editor.get('/pages?depth=0')
    const [id] = pages.docs[0].articles
    const step = async (person: Person, action: string, revision: number) => {
      const { status, body } = await person.act(id, action, { revision })
      expect({ action, status, errors: body.errors }).toEqual({
        action,
        status: 200,
        errors: undefined,
      })
    }
    await step(editor, 'submit', 1)
    const colleague = await newsroom.hire('editor2', 'editor')
    await step(colleague, 'approve', 2)
    await step(publisher, 'publish', 3)
    const read = await newsroom.read(
      '{ page(date: "2022-11-15", number: 2) { name articles { headline kicker byline { name affiliation } } } }',
    )
    expect(read).toMatchObject({
      page: {
        name: '要闻',
        articles: [
          {
            headline: '林武主持召开省委第118次疫情防控专题会',
            byline: [{ name: '杨文', affiliation: '山西日报' }],
          },
        ],
      },
    })
  })
})
