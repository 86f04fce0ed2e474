import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { actions, rowOf, stages, type Action } from '../../src/workflow'
import { openNewsroom, type Answer, type Newsroom, type Person as Visitor } from '../newsroom'
import { movesOfEdits, persons, rows, situations, strangers } from './expectations'
import type { Person, Situation } from './expectations'
import { buildSituations, hireCast, storedOf, twinOf, type Cast, type Stored } from './situations'

let newsroom: Newsroom
let cast: Cast
let articles: Record<Situation, string>

beforeAll(async () => {
  newsroom = await openNewsroom('matrix')
  cast = await hireCast(newsroom)
  articles = await buildSituations(cast)
}, 300_000)
afterAll(() => newsroom.close())

test('the axes of the expectations are those of the table', () => {
  expect(Object.keys(rows).sort()).toEqual([...actions, 'edit'].sort())
  const reached = new Set<string>(Object.values(situations).map(({ stage }) => stage))
  expect([...reached].sort()).toEqual([...stages].sort())
})

type Api = 'REST' | 'GraphQL'
type Try = (who: Visitor, id: string, revision: number) => Promise<Answer>

const inputs: Record<string, string> = {
  note: '意见',
  publicNote: '更正说明',
  publishAt: new Date(Date.now() + 86_400_000).toISOString(),
}

const byRest =
  (action: string): Try =>
  (who, id, revision) =>
    action === 'edit'
      ? who.patch(`/articles/${id}`, { revision, headline: '改过的标题' })
      : who.act(id, action, { revision, ...inputs })

const byGraphQL = (action: string): Try => {
  if (action === 'edit') {
    const query =
      'mutation($id: String!, $revision: Float!) { updateArticle(id: $id, data: {revision: $revision, headline: "改过的标题"}) { id } }'
    return (who, id, revision) => who.graphql(query, { id, revision })
  }
  const given = rowOf(action as Action).takes.map(
    (name) => `${name}: ${JSON.stringify(inputs[name])}`,
  )
  const args = ['id: $id', 'revision: $revision', ...given].join(', ')
  const query = `mutation($id: String!, $revision: Int!) { ${action}Article(${args}) { id } }`
  return (who, id, revision) => who.graphql(query, { id, revision })
}

const expected = (action: string, situation: Situation, person: Person): number => {
  if (person in strangers) return strangers[person as keyof typeof strangers]
  const { ever, from } = rows[action]!
  if (!ever.includes(person)) return 403
  if (!from[situation]) return 409
  return from[situation].by.includes(person) ? 200 : 403
}

const isLive = (situation: Situation): boolean => 'live' in situations[situation]

/** What an accepted cell must have left: one entry that says who, from, to and revision, and readers' copy as due. */
const checkAccepted = (
  { situation, action, person }: { situation: Situation; action: string; person: Person },
  before: Stored,
  after: Stored,
): void => {
  const { to } = rows[action]!.from[situation]!
  const revision = Number(before.article?.revision) + 1
  expect(after.article).toMatchObject({ stage: to, revision })
  expect(after.versions).toBe(before.versions + 1)
  const move = action === 'edit' ? movesOfEdits[situation] : action
  expect(
    after.activity.map(({ action, from, to, revision, user }) => ({
      action,
      from,
      to,
      revision,
      user: String(user),
    })),
  ).toEqual(
    move
      ? [{ action: move, from: situations[situation].stage, to, revision, user: cast[person].id }]
      : [],
  )
  if (to === 'retracted') {
    expect(after.readers).toBeNull()
    expect(after.notices).toMatchObject([{ type: 'retraction', note: inputs.publicNote }])
  } else if (['publish', 'correct'].includes(action)) {
    expect(after.readers).toMatchObject({ revision, headline: after.article?.headline })
  } else {
    expect(after.readers).toEqual(before.readers)
    expect(after.readers !== null).toBe(isLive(situation))
  }
}

const apis: Record<Api, (action: string) => Try> = { REST: byRest, GraphQL: byGraphQL }

describe.each(Object.keys(apis) as Api[])('over %s', (api) => {
  describe.each(Object.keys(rows))('%s', (action) => {
    const attempt = apis[api](action)

    test.each(Object.keys(situations) as Situation[])('of an article in %s', async (situation) => {
      const numbers: Partial<Record<Person, number>> = {}
      const refusing = await twinOf(newsroom, articles[situation])
      const untouched = await storedOf(newsroom, refusing)
      for (const person of persons) {
        const due = expected(action, situation, person)
        const id = due === 200 ? await twinOf(newsroom, articles[situation]) : refusing
        const before = due === 200 ? await storedOf(newsroom, id) : untouched
        numbers[person] = (await attempt(cast[person], id, before.article?.revision)).status
        const after = await storedOf(newsroom, id)
        if (numbers[person] !== 200) expect(after).toEqual(before)
        else if (due === 200) checkAccepted({ situation, action, person }, before, after)
      }
      expect(numbers).toEqual(
        Object.fromEntries(persons.map((person) => [person, expected(action, situation, person)])),
      )
    })
  })
})
