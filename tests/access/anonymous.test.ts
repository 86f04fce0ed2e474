import {
  buildSchema,
  getNamedType,
  isObjectType,
  type GraphQLField,
  type GraphQLOutputType,
} from 'graphql'
import { configToSchema } from '@payloadcms/graphql'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openNewsroom, type Answer, type Newsroom } from '../newsroom'
import { canary, plantCanaries, sings } from './canaries'

let newsroom: Newsroom
let planted: Awaited<ReturnType<typeof plantCanaries>>

beforeAll(async () => {
  newsroom = await openNewsroom('anonymous')
  planted = await plantCanaries(newsroom)
}, 120_000)
afterAll(() => newsroom.close())

const missing = '000000000000000000000000'
const noFile = `${'0'.repeat(32)}.jpg`

/** All that an answer tells: its status, its body, and what its headers say of one answer and not of another. */
const told = ({ status, body, headers }: Answer) => ({
  status,
  body: body as unknown,
  type: headers.get('content-type'),
  length: headers.get('content-length'),
})

test('the canaries are there for whoever may read them', async () => {
  for (const [collection, id] of Object.entries(planted.hidden)) {
    const asked = await planted.editor.get(`/${collection}/${id}?depth=1`)
    expect([collection, asked.status]).toEqual([collection, 200])
    // An address is its owner's and the admins'.
    const { body } = await newsroom.admin.get(`/${collection}/${id}?depth=1`)
    expect([collection, sings([asked.body, body])]).toEqual([collection, true])
  }
})

describe('of Payload’s REST an anonymous caller hears the same of what is there and of what is not', () => {
  const questions = (collection: string, id: string, version: string, file: string): string[] => [
    `/${collection}`,
    `/${collection}?depth=3&limit=100&draft=true&trash=true&showHiddenFields=true`,
    `/${collection}?where[id][equals]=${id}`,
    `/${collection}?where[headline][contains]=${canary}&overrideAccess=true`,
    `/${collection}/count?where[id][equals]=${id}`,
    `/${collection}/${id}`,
    `/${collection}/${id}?depth=3&draft=true&select[body]=true`,
    `/${collection}/versions?where[parent][equals]=${id}`,
    `/${collection}/versions/${version}`,
    `/${collection}/versions/count?where[parent][equals]=${id}`,
    `/${collection}/${id}/actions`,
    `/${collection}/access/${id}`,
    `/${collection}/file/${file}`,
    `/${collection}/file/${file}?prefix=`,
  ]

  test('in every collection', async () => {
    const slugs = newsroom.payload.config.collections.map(({ slug }) => slug)
    expect(slugs).toEqual(expect.arrayContaining(Object.keys(planted.hidden)))
    const { original, sizes } = planted.files.hidden
    for (const slug of slugs) {
      for (const file of [original, ...sizes]) {
        const hidden = questions(slug, planted.hidden[slug] ?? missing, planted.version, file)
        const none = questions(slug, missing, missing, noFile)
        for (const [index, path] of hidden.entries()) {
          const answer = told(await newsroom.anonymous.get(path))
          expect([path, answer.status, sings(answer)]).toEqual([path, 401, false])
          expect([path, answer]).toEqual([path, told(await newsroom.anonymous.get(none[index]!))])
        }
      }
    }
  })

  test('and asked by POST as a GET, by an action, an unlock or a preference', async () => {
    const { anonymous } = newsroom
    const ask = async (id: string) => {
      const asGet = { 'x-http-method-override': 'GET' }
      return [
        await anonymous.send('POST', `/articles/${id}`, {}, asGet),
        await anonymous.send('POST', '/articles', { where: { id: { equals: id } } }, asGet),
        await anonymous.send('POST', '/users/me', {}, { ...asGet, 'x-payload-override': 'true' }),
        await anonymous.post(`/articles/${id}/publish`, { revision: 1 }),
        await anonymous.post(`/articles/${id}/hold`),
        await anonymous.post(`/articles/${id}/duplicate`),
        await anonymous.post(`/articles/access/${id}`),
        await anonymous.get(`/payload-preferences/articles-${id}`),
        await anonymous.get('/access'),
        await anonymous.get('/users/init'),
        await anonymous.get('/payload-migrations'),
      ].map(told)
    }
    const answers = await ask(planted.hidden.articles!)
    for (const answer of answers) expect([answer.status, sings(answer)]).toEqual([401, false])
    expect(answers).toEqual(await ask(missing))
  })
})

test('of the newsroom’s GraphQL an anonymous caller hears the same of what is there and of what is not', async () => {
  const { schema } = configToSchema(newsroom.payload.config)
  const fields = Object.values(schema.getQueryType()!.getFields()).filter(
    ({ name }) => name !== 'meUser',
  )
  const ask = async ({ name, args, type }: GraphQLField<unknown, unknown>, id: string) => {
    const given = args.some((arg) => arg.name === 'id') ? `(id: "${id}")` : ''
    const selected = isObjectType(getNamedType(type)) ? ' { __typename }' : ''
    return told(await newsroom.anonymous.graphql(`{ ${name}${given}${selected} }`))
  }
  for (const field of fields) {
    for (const id of [...Object.values(planted.hidden), planted.version]) {
      const answer = await ask(field, id)
      expect([field.name, answer.status, sings(answer)]).toEqual([field.name, 401, false])
      expect([field.name, answer]).toEqual([field.name, await ask(field, missing)])
    }
  }
})

describe('readers', () => {
  const schema = buildSchema(readFileSync('src/delivery/schema.graphql', 'utf8'))

  /** Every field that a type has, three levels deep. */
  const selectionOf = (type: GraphQLOutputType, levels = 3): string => {
    const named = getNamedType(type)
    if (!isObjectType(named)) return ''
    const inner = Object.values(named.getFields()).flatMap((field) => {
      if (!isObjectType(getNamedType(field.type))) return field.name
      return levels > 1 ? `${field.name} ${selectionOf(field.type, levels - 1)}` : []
    })
    return `{ __typename ${inner.join(' ')} }`
  }

  type Given = Record<string, string>
  const ask = async (name: string, given: Given) => {
    const field = schema.getQueryType()!.getFields()[name]!
    const known = field.args.flatMap((arg) =>
      given[arg.name] ? `${arg.name}: ${given[arg.name]}` : [],
    )
    const asked = known.length ? `(${known.join(', ')})` : ''
    return newsroom.read(`{ ${name}${asked} ${selectionOf(field.type)} }`)
  }
  const given = (slug: string, reporter: string): Given => ({
    slug: JSON.stringify(slug),
    reporter: JSON.stringify(reporter),
    date: '"2026-11-24"',
    number: '1',
    query: JSON.stringify(slug),
  })

  test('have of every query the article that is out, and no canary', async () => {
    for (const name of Object.keys(schema.getQueryType()!.getFields())) {
      const { slug, date, number } = given('x', 'x')
      const answer = await ask(name, {
        slug: slug!,
        date: date!,
        number: number!,
        query: '"两岸"',
        first: '20',
      })
      expect([name, sings(answer)]).toEqual([name, false])
    }
    expect(JSON.stringify(await ask('articles', {}))).toContain('汾河两岸添新绿')
    expect(JSON.stringify(await ask('search', { query: '"两岸"' }))).toContain('汾河两岸添新绿')
  })

  test('hear the same of what is hidden and of what is not there', async () => {
    const { articles, reporter, told } = planted.slugs
    for (const name of Object.keys(schema.getQueryType()!.getFields())) {
      const none = await ask(name, given('not-there', 'not-there'))
      for (const slug of [...articles, canary, reporter, planted.hidden.articles!]) {
        if (name === 'retraction' && slug === told) continue
        const answer = await ask(name, given(slug, reporter))
        expect([name, slug, answer]).toEqual([name, slug, none])
      }
    }
  })

  test('get the sizes of a photo that is out; of a hidden one, and of any original, what is not there gives', async () => {
    const get = async (path: string) => {
      const response = await newsroom.readers(new Request(`http://localhost${path}`))
      return {
        status: response.status,
        body: await response.text(),
        headers: Object.fromEntries(response.headers),
      }
    }
    const { hidden, live } = planted.files
    expect(live.sizes.length).toBeGreaterThan(0)
    for (const name of live.sizes) expect((await get(`/photos/${name}`)).status).toBe(200)
    const none = await get(`/photos/${noFile}`)
    expect(none.status).toBe(404)
    for (const name of [hidden.original, ...hidden.sizes, live.original, `${canary}.jpg`]) {
      expect(await get(`/photos/${name}`)).toEqual(none)
    }
  })
})
