import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { PublishedPhoto } from '../../src/published/types'
import { article, id, openNewsstand, signed, type Newsstand } from './newsstand'

let newsstand: Newsstand
const [city, letters, retired] = [id(901), id(902), id(903)]
const [yang, camera] = [id(801), id(802)]

const photo: PublishedPhoto = {
  id: id(701),
  caption: '雨后的街道',
  credit: [{ ...signed('毕晶晶', camera), role: 'photographer' }],
  takenAt: new Date('2022-11-14T01:30:00Z'),
  place: '太原',
  sizes: [
    { name: 'small', url: '/photos/a-small.webp', width: 400, height: 300, type: 'image/webp' },
  ],
}
const body = { root: { type: 'root', children: [{ type: 'upload', value: photo }] } }

beforeAll(async () => {
  newsstand = await openNewsstand('fields')
  await newsstand.addSections(
    { _id: city, name: '都市', slug: 'dushi', kind: 'section', active: true },
    { _id: letters, name: '来信', slug: 'laixin', kind: 'column', parent: city, active: true },
    { _id: retired, name: '旧刊', slug: 'jiukan', kind: 'section', active: false },
  )
  await newsstand.addReporters(
    { _id: yang, name: '杨文', slug: 'yang-wen', kind: 'staff', sortKey: 'yang wen' },
    { _id: camera, name: '毕晶晶', slug: 'bi-jingjing', kind: 'staff', sortKey: 'bi jingjing' },
  )
  await newsstand.publish(
    article(1, {
      slug: 'full',
      kind: 'feature',
      kicker: '引题',
      subheadline: '副题',
      section: city,
      column: letters,
      dateline: {
        text: '新华社北京11月14日电',
        agency: '新华社',
        place: '北京',
        // Payload's day picker keeps noon UTC, an import the day's first moment here.
        date: new Date('2022-11-13T16:00:00Z'),
      },
      byline: [
        signed('杨文', yang),
        { ...signed('郭蓉'), role: 'trainee', affiliation: '山西日报' },
      ],
      source: {
        name: '新华社',
        author: '某人',
        originalTitle: '原题',
        date: new Date('2022-11-14T12:00:00Z'),
        url: 'https://example.org/1',
      },
      photos: [photo],
      files: ['/photos/a-small.webp'],
      body,
      bodyHtml: '<p>正文</p>',
      bodyText: '正文',
      wordCount: 2,
      aiUse: 'assisted',
      updatedAt: new Date('2022-11-16T02:00:00Z'),
      corrections: [{ at: new Date('2022-11-16T02:00:00Z'), note: '更正一处日期' }],
      page: { id: id(601), date: '2022-11-15', number: 1, name: '要闻', position: 2 },
      revision: 7,
    }),
    article(2, {
      slug: 'bare',
      kind: 'photo',
      headline: null,
      byline: [],
      body: null,
      section: retired,
    }),
  )
})
afterAll(() => newsstand.close())

describe('an article', () => {
  it('gives every field that a reader may see', async () => {
    const { data, errors } = await newsstand.ask(`{
      article(slug: "full") {
        id slug kind headline kicker subheadline
        section { name slug kind children { slug } } column { slug kind }
        dateline { text agency place date }
        byline { name role affiliation reporter { name slug affiliation kind } }
        source { name author originalTitle date url }
        photos { caption credit { name role } takenAt place sizes { name url width height type } }
        page { date number name position }
        wordCount publishedAt updatedAt corrections { at note } aiUse body bodyHtml bodyText
      }
    }`)
    expect(errors).toEqual([])
    const { id: _, credit, ...shown } = photo
    const { name, role } = credit[0] ?? signed('')
    expect(data?.article).toEqual({
      id: id(1),
      slug: 'full',
      kind: 'feature',
      headline: '第1篇',
      kicker: '引题',
      subheadline: '副题',
      section: { name: '都市', slug: 'dushi', kind: 'section', children: [{ slug: 'laixin' }] },
      column: { slug: 'laixin', kind: 'column' },
      dateline: {
        text: '新华社北京11月14日电',
        agency: '新华社',
        place: '北京',
        date: '2022-11-14',
      },
      byline: [
        {
          name: '杨文',
          role: 'reporter',
          affiliation: null,
          reporter: { name: '杨文', slug: 'yang-wen', affiliation: null, kind: 'staff' },
        },
        { name: '郭蓉', role: 'trainee', affiliation: '山西日报', reporter: null },
      ],
      source: {
        name: '新华社',
        author: '某人',
        originalTitle: '原题',
        date: '2022-11-14',
        url: 'https://example.org/1',
      },
      photos: [{ ...shown, credit: [{ name, role }], takenAt: '2022-11-14T01:30:00.000Z' }],
      page: { date: '2022-11-15', number: 1, name: '要闻', position: 2 },
      wordCount: 2,
      publishedAt: '2022-11-15T08:00:00.000Z',
      updatedAt: '2022-11-16T02:00:00.000Z',
      corrections: [{ at: '2022-11-16T02:00:00.000Z', note: '更正一处日期' }],
      aiUse: 'assisted',
      body: JSON.parse(JSON.stringify(body)) as unknown,
      bodyHtml: '<p>正文</p>',
      bodyText: '正文',
    })
  })

  it('may lack all that is optional, and keeps a section that is no longer listed', async () => {
    const { data, errors } = await newsstand.ask(`{
      article(slug: "bare") {
        headline column { slug } dateline { text } byline { name } source { name } photos { place }
        page { date } corrections { note } body section { name }
      }
    }`)
    expect(errors).toEqual([])
    expect(data?.article).toEqual({
      headline: null,
      column: null,
      dateline: null,
      byline: [],
      source: null,
      photos: [],
      page: null,
      corrections: [],
      body: null,
      section: { name: '旧刊' },
    })
  })

  it('credits a photo to a name alone when that person never signed an article', async () => {
    const { data } = await newsstand.ask(
      '{ article(slug: "full") { photos { credit { name reporter { slug } } } } }',
    )
    expect(data?.article).toEqual({ photos: [{ credit: [{ name: '毕晶晶', reporter: null }] }] })
  })

  it.each(['revision', 'files', '_id', 'stage', 'author', 'approvals'])(
    'has no field %s',
    async (field) => {
      const { status, errors } = await newsstand.ask(`{ article(slug: "full") { ${field} } }`)
      expect(status).toBe(400)
      expect(errors[0]?.message).toContain(`Cannot query field "${field}"`)
    },
  )
})

describe('what is not published', () => {
  it('is as unknown by its slug as what never existed', async () => {
    await newsstand.db.collection('articles').insertOne({ slug: 'draft', headline: '未发' })
    const ask = (slug: string) =>
      newsstand.ask('query ($slug: String!) { article(slug: $slug) { headline } }', { slug })
    const [draft, unknown] = await Promise.all([ask('draft'), ask('no-such-thing')])
    expect(draft.data).toEqual({ article: null })
    expect({ ...draft, headers: null }).toEqual({ ...unknown, headers: null })
  })
})
