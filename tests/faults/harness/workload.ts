import { setTimeout as pause } from 'node:timers/promises'

import { rowOf, type Action, type Input, type Stage } from '../../../src/workflow'
import type { Random } from '../../delivery/torture/random'
import { complete } from '../../newsroom/articles'
import type { App } from './appProcess'
import type { Asked, History, Text } from './history'
import { mutate, photoForm, type Answer, type Person, type Staff } from './staff'

type Doing = 'save' | Action
type Standing = { id: string; revision: number; stage: Stage }
type Wish = readonly [Doing, number]

/** What each role does with an article where it stands, and how readily. What they may not do is refused, which is no fault. */
const wishes: Record<'reporter' | 'editor' | 'publisher', { [stage in Stage]?: readonly Wish[] }> =
  {
    reporter: {
      draft: [
        ['save', 6],
        ['submit', 6],
      ],
      returned: [
        ['save', 3],
        ['submit', 5],
      ],
      review: [
        ['withdraw', 1],
        ['save', 1],
      ],
      published: [['save', 2]],
    },
    editor: {
      draft: [['save', 1]],
      review: [
        ['approve', 20],
        ['return', 2],
        ['save', 3],
        ['spike', 1],
      ],
      spiked: [['revive', 3]],
      retracted: [['revive', 3]],
    },
    publisher: {
      approved: [
        ['schedule', 10],
        ['publish', 3],
        ['correct', 2],
        ['return', 1],
        ['save', 1],
      ],
      scheduled: [
        ['unschedule', 1],
        ['publish', 1],
        ['retract', 1],
      ],
      published: [
        ['retract', 1],
        ['save', 1],
      ],
    },
  }

/** In milliseconds: how far ahead something is scheduled, and how long somebody thinks. */
const ahead = { least: 1500, most: 6000 }
const thinking = 250
const mostArticles = 60
const mostTries = 6

const questionOfReaders = '{ articles(first: 100) { nodes { slug kicker } } }'

export const read = async (url: string): Promise<Text[] | null> => {
  try {
    const response = await fetch(`${url}/graphql?query=${encodeURIComponent(questionOfReaders)}`, {
      signal: AbortSignal.timeout(5000),
    })
    if (!response.ok) return null
    const { data } = (await response.json()) as { data: { articles: { nodes: Text[] } } }
    return data.articles.nodes
  } catch {
    return null
  }
}

/** What somebody says with an action, told from all others by its number. */
const givenFor = (what: Action, nth: number, random: Random) => ({
  note: `意见 ${nth}`,
  ...(what === 'schedule' && {
    publishAt: new Date(
      Date.now() + ahead.least + random.below(ahead.most - ahead.least),
    ).toISOString(),
  }),
  ...((what === 'correct' || what === 'retract') && { publicNote: `说明 ${nth}` }),
})

type Said = { id: string; revision: number; text?: string } & Partial<Record<Input, string>>
type Send = (who: Person, url: string, what: Doing, said: Said) => Promise<Answer | null>

const overREST: Send = (who, url, what, { id, text, ...said }) =>
  what === 'save'
    ? who.ask(url, 'PATCH', `/articles/${id}?depth=0`, { revision: said.revision, kicker: text })
    : who.ask(url, 'POST', `/articles/${id}/${what}`, said)

const overGraphQL: Send = (who, url, what, { id, revision, text, ...said }) => {
  if (what === 'save') {
    const query =
      'mutation ($id: String!, $data: mutationArticleUpdateInput!) { done: updateArticle(id: $id, data: $data) { id revision } }'
    return mutate(who, url, query, { id, data: { revision, kicker: text } })
  }
  const takes = rowOf(what).takes.filter((input) => input in said)
  const declared = takes.map((input) => `, $${input}: String`).join('')
  const passed = takes.map((input) => `, ${input}: $${input}`).join('')
  const query = `mutation ($id: String!, $revision: Int!${declared}) { done: ${what}Article(id: $id, revision: $revision${passed}) { id revision } }`
  return mutate(who, url, query, { id, revision, ...said })
}

export type Workload = { stop: () => Promise<void> }

/** All of the staff at work, and readers reading, in whichever process; what happens goes into `history`. */
export const startWork = (
  { people, reviews }: Pick<Staff, 'people' | 'reviews'>,
  apps: readonly App[],
  history: History,
  randomOf: (nth: number) => Random,
): Workload => {
  let articles = 0
  const photos: string[] = []
  let isOver = false
  let count = 0

  /** Sends the same until it is answered, as the desk does. */
  const insist = async (
    asked: Pick<Asked, 'who' | 'what' | 'article' | 'revision' | 'text' | 'note' | 'publishAt'>,
    send: (url: string) => Promise<Answer | null>,
    random: Random,
  ): Promise<Asked> => {
    const one: Asked = {
      ...asked,
      n: count++,
      from: Date.now(),
      to: 0,
      outcome: 'unknown',
      status: 0,
      code: null,
      made: null,
      wasUnheard: false,
      present: null,
    }
    history.asked.push(one)
    for (let time = 0; time < mostTries; time += 1) {
      const answer = await send(random.pick(apps).url)
      one.to = Date.now()
      one.status = answer?.status ?? 0
      one.code = answer?.code ?? null
      if (answer && answer.status < 500) {
        one.outcome = answer.status < 300 ? 'done' : 'refused'
        one.present = answer.body?.errors?.[0]?.data?.revision ?? null
        if (one.outcome === 'done') one.made = madeBy(one, answer.body)
        return one
      }
      const isUndone = answer?.code === 'busy'
      if (!isUndone) {
        one.wasUnheard = true
        // Nothing tells a second creation from the first.
        if (one.what === 'create' || one.what === 'upload') return one
      } else if (!one.wasUnheard) one.outcome = 'refused'
      if (one.wasUnheard) one.outcome = 'unknown'
      if (isOver) return one
      await pause(300 + random.below(500))
    }
    return one
  }

  const madeBy = ({ what }: Asked, body: Answer['body']): Asked['made'] => {
    if (what === 'upload') return { photo: body.doc.id }
    const { id, revision } = body.data?.done ?? body.doc ?? body.article
    return { article: id, revision }
  }

  const create = async (who: Person, random: Random): Promise<void> => {
    const text = `引题 ${count}`
    const photo = photos.length && random.below(2) ? random.pick(photos) : null
    const caption = { photo, caption: '照片', credit: [{ name: '郭蓉', role: 'photographer' }] }
    const section = random.pick(Object.keys(reviews))
    const data = {
      ...complete(section, `第${count}篇`),
      kicker: text,
      ...(photo && { photos: [caption] }),
    }
    const asked = { who: who.id, what: 'create' as const, article: null, revision: 0, text }
    const send = (url: string) => who.ask(url, 'POST', '/articles?depth=0', data)
    const { made } = await insist(asked, send, random)
    if (made) articles += 1
  }

  const upload = async (who: Person, random: Random): Promise<void> => {
    const nth = count
    const asked = { who: who.id, what: 'upload' as const, article: null, revision: 0 }
    const send = async (url: string) =>
      who.ask(url, 'POST', '/photos?depth=0', await photoForm(nth))
    const { made } = await insist(asked, send, random)
    if (made && 'photo' in made) photos.push(made.photo)
  }

  const act = async (
    who: Person,
    what: Doing,
    { id, revision }: { id: string; revision: number },
    random: Random,
  ): Promise<void> => {
    const given = what === 'save' ? { text: `引题 ${count}` } : givenFor(what, count, random)
    const send = random.below(2) ? overREST : overGraphQL
    await insist(
      { who: who.id, what, article: id, revision, ...given },
      (url) => send(who, url, what, { id, revision, ...given }),
      random,
    )
  }

  const step = async (who: Person, random: Random): Promise<void> => {
    if (who.role === 'admin') {
      await who.ask(random.pick(apps).url, 'GET', '/activity?limit=20&sort=-at')
      return
    }
    const isShort = articles < 6 || (articles < mostArticles && random.below(10) === 0)
    if (who.role === 'reporter' && isShort) {
      return random.below(4) === 0 ? upload(who, random) : create(who, random)
    }
    const { role } = who
    const where = `where[stage][in]=${Object.keys(wishes[role]).join(',')}`
    const list = `/articles?depth=0&limit=20&sort=-updatedAt&${where}`
    const found = await who.ask(random.pick(apps).url, 'GET', list)
    const all = ((found?.body.docs ?? []) as Standing[]).flatMap((article) =>
      (wishes[role][article.stage] ?? []).flatMap(([what, weight]) =>
        Array.from({ length: weight }, () => ({ what, article })),
      ),
    )
    if (!all.length) return
    const { what, article } = random.pick(all)
    await act(who, what, article, random)
  }

  const until = async (once: () => Promise<void>): Promise<void> => {
    while (!isOver) await once()
  }
  const working = people.map((who, nth) => {
    const random = randomOf(nth)
    return until(async () => {
      await step(who, random)
      await pause(random.below(thinking))
    })
  })
  const reading = apps.map((app) =>
    until(async () => {
      const at = Date.now()
      const texts = await read(app.url)
      if (texts) history.reads.push({ app: app.name, at, texts })
      await pause(100)
    }),
  )
  return {
    stop: async () => {
      isOver = true
      await Promise.all([...working, ...reading])
    },
  }
}
