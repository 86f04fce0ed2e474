import { afterAll, beforeAll, expect, test } from 'vitest'

import { openNewsroom, type Answer, type Newsroom, type Person as Visitor } from '../newsroom'
import { programKinds, type ProgramKind } from '../../src/workflow'
import { persons, situations, type Person, type Situation } from '../workflow/expectations'
import { buildSituations, hireCast, type Cast } from '../workflow/situations'
import { doors, told } from './readingExpectations'

let newsroom: Newsroom
let cast: Cast
let programs: Record<ProgramKind, Visitor>
let articles: Record<Situation, string>
let versions: Record<Situation, string>

const names = Object.keys(situations) as Situation[]
const askers = [...persons, ...programKinds]
/** The end of each headline: no other article has it. */
const wordsOf = (situation: Situation): string => `添新绿${situation}`

beforeAll(async () => {
  newsroom = await openNewsroom('reading')
  cast = await hireCast(newsroom)
  programs = {
    reader: await newsroom.enlist('reader', 'reader'),
    importer: await newsroom.enlist('importer', 'importer'),
  }
  articles = await buildSituations(cast)
  const page = { date: '2026-11-20', number: 1, articles: Object.values(articles) }
  expect((await cast.editor.post('/pages', page)).status).toBe(201)
  versions = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await oldestOf(articles[name])] as const)),
  ) as Record<Situation, string>
  for (const id of Object.values(articles)) {
    expect((await cast.editor.post('/notes', { article: id, text: '请核实' })).status).toBe(201)
  }
}, 300_000)
afterAll(() => newsroom.close())

const oldestOf = async (id: string): Promise<string> => {
  const path = `/articles/versions?where[parent][equals]=${id}&sort=createdAt&limit=1&depth=0`
  return String((await cast.admin.get(path)).body.docs[0].id)
}

const filled = (question: string, name: Situation): string =>
  question
    .replaceAll(':id', articles[name])
    .replaceAll(':version', versions[name])
    .replaceAll(':words', encodeURIComponent(wordsOf(name)))

const ask = (who: Visitor, question: string): Promise<Answer> => {
  const [method, path] = question.split(' ') as [string, string]
  if (question.startsWith('{')) return who.graphql(question)
  return method === 'GET' ? who.get(path) : who.post(path)
}

/** What an answer gives away: the article's words, or by `tells` that there is one. */
const heard = ({ status, body }: Answer, name: Situation, tells: RegExp | undefined) => {
  const text = JSON.stringify(body)
  // `添新绿reviewX` is no answer about `review`.
  if (new RegExp(`${wordsOf(name)}(?![A-Za-z])`).test(text)) return 'told'
  if (status === 401) return 'refused'
  return status < 400 && tells?.test(text) ? 'told' : 'nothing'
}

test('the expectations name everybody who tries', () => {
  expect(Object.keys(told).sort()).toEqual([...askers].sort())
})

test.each(askers)(
  '%s hears of an article what they may, by every door that reads, however it stands',
  async (asker) => {
    const visitor = asker in programs ? programs[asker as ProgramKind] : cast[asker as Person]
    const wrong: string[] = []
    for (const name of names) {
      for (const { asks, tells, never, notIn, peopleOnly } of doors) {
        if (notIn?.includes(name)) continue
        const answer = await ask(visitor, filled(asks, name))
        const got = heard(answer, name, tells)
        const isShut = never || (peopleOnly && asker in programs)
        const due = isShut && told[asker] === 'told' ? 'nothing' : told[asker]
        if (got !== due || answer.status >= 500)
          wrong.push(`${name}: ${asks}: ${got}, ${answer.status}`)
      }
    }
    expect(wrong).toEqual([])
  },
  120_000,
)
