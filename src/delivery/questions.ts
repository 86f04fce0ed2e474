import { GraphQLError } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Db } from 'mongodb'

import { createApi, refused, type Question } from './graphql'
import { sentByGet, sentByPost, type Sent } from './graphql/asked'
import { persistQueries } from './graphql/persisted'
import { largestBody, type Incoming } from './http/incoming'
import { encodingsFor, mediaTypesFor } from './http/negotiate'
import type { Rates } from './http/rates'
import { Answer, type Reply } from './http/reply'
import type { Kept } from './kept/answers'
import { longestSilence, type Live } from './kept/live'
import { busy, notAcceptable, tooLarge, tooMany, wrongMediaType, wrongMethod } from './refusals'
import { rescued, soon, type Soon } from './soon'
import type { Turns } from './turns'

type Parts = { db: Db; live: Live; kept: Kept<Answer>; rates: Rates; turns: Turns }

/** A kept answer costs its client one point; any other this many, and one more for each hundred of its cost. */
const price = (cost: number): number => 5 + Math.ceil(cost / 100)
/** What a text costs that has to be parsed, answered or not. */
const reading = (text: string): number => Math.ceil(text.length / 500)
/** And what finding out took, where it took longer than any question that is meant: nobody else was answered meanwhile. */
const thinking = (milliseconds: number): number => 5 * Math.max(0, milliseconds - 10)
/** Questions that the database is asked at once, of all clients together. */
const mostAtOnce = 200
// Texts of requests, each a way to a kept answer.
const shortcutBytes = 16 * 1024 * 1024

const refusal = (...errors: GraphQLError[]): Answer => new Answer(refused(errors))

const refusalOf = (error: unknown): Answer => {
  if (error instanceof GraphQLError) return refusal(error)
  throw error
}

/** Answers `/graphql`. */
export const answerQuestions = ({ db, live, kept, rates, turns }: Parts) => {
  const api = createApi(db)
  const persisted = persistQueries()
  /** By the request as it came: a question asked before in the same words is not even parsed. */
  const shortcuts = new LRUCache<string, Answer>({
    maxSize: shortcutBytes,
    sizeCalculation: (_, text) => text.length * 2 + 200,
    dispose: (answer, text) => void answer.askedAs.delete(text),
  })
  const underWay = new Map<string, { answer: Promise<Answer>; since: number }>()
  let atOnce = 0

  const compute = async (question: Question): Promise<Answer> => {
    // Before the first read: what changes from here on is remembered with it.
    const mayBeKept = live.isFresh()
    const making = kept.begin()
    let made: Answer | undefined
    atOnce++
    try {
      const answer = new Answer(await api.answer(question, live.names()))
      if (answer.mayBeKept && mayBeKept) made = answer
      return answer
    } finally {
      atOnce--
      if (made)
        kept.keep(making, { key: question.key, value: made, tags: made.tags, bytes: made.size })
      else kept.giveUp(making)
    }
  }

  /** Those who ask the same at the same time share one answer, but for what changed since it was begun. */
  const shared = (question: Question): Promise<Answer> => {
    const { key } = question
    const running = underWay.get(key)
    // A slow database is no reason to give what was true long ago.
    if (running && Date.now() - running.since < longestSilence) return running.answer
    const answer = compute(question).finally(() => {
      if (underWay.get(key)?.answer === answer) underWay.delete(key)
    })
    underWay.set(key, { answer, since: Date.now() })
    return answer
  }

  const keptOf = ({ key }: Question): Answer | undefined =>
    live.isFresh() ? kept.get(key) : undefined

  const wait = (seconds: number): Answer => new Answer(refused([tooMany()]), seconds)

  const ask = async (question: Question, client: string): Promise<Answer> => {
    const cost = api.costOf(question)
    const seconds = rates.spend(client, price(cost))
    if (seconds !== undefined) return wait(seconds)
    if (turns.isFull(client)) return wait(1)
    if (atOnce >= mostAtOnce) return new Answer(refused([busy()]), 1)
    // It may have been answered while it waited.
    return turns.take(client, cost, async () => keptOf(question) ?? shared(question))
  }

  const understood = (sent: Sent, client: string) => {
    const from = performance.now()
    try {
      return api.understand(persisted.resolve(sent))
    } finally {
      rates.charge(client, thinking(performance.now() - from))
    }
  }

  const answerSent = async (sent: Sent, text: string, client: string): Promise<Answer> => {
    const question = understood(sent, client)
    if (!('key' in question)) return refusal(...question)
    const answer = keptOf(question) ?? (await ask(question, client))
    // Not one that was made but not kept: no change would reach it.
    if (kept.get(question.key) === answer) {
      answer.askedAs.add(text)
      shortcuts.set(text, answer)
    }
    return answer
  }

  const answerText = (text: string, asked: Incoming): Soon<Answer> => {
    const known = shortcuts.get(text)
    if (known && live.isFresh()) return known
    const seconds = rates.spend(asked.client, reading(text))
    if (seconds !== undefined) return wait(seconds)
    const sent = isRead(asked) ? sentByGet(text) : sentByPost(text)
    return answerSent(sent, text, asked.client)
  }

  const answer = (asked: Incoming): Soon<Answer> => {
    const seconds = rates.spend(asked.client, 1)
    if (seconds !== undefined) return wait(seconds)
    return soon(read(asked), (text) => answerText(text, asked))
  }

  return {
    reply: (asked: Incoming): Soon<Reply> => {
      const { method } = asked
      const [type] = mediaTypesFor(asked.header('accept'))
      const encodings = encodingsFor(asked.header('accept-encoding'))
      const known = asked.header('if-none-match')
      if (type && encodings.length) {
        const wanted = { method, type, encodings, known }
        return soon(
          rescued(() => answer(asked), refusalOf),
          (given) => given.reply(wanted),
        )
      }
      const plain = { method, type: 'application/json', encodings: ['identity'], known } as const
      return refusal(notAcceptable()).reply(plain)
    },
    /** It is kept no longer: no change will reach it, and nothing else may hold its memory. */
    forget: ({ askedAs }: Answer): void => {
      for (const text of askedAs) shortcuts.delete(text)
    },
    /** What is under way was begun before a change: nobody who asks after it may be given that. */
    changed: () => underWay.clear(),
  }
}

/** HEAD is GET, whose body is not sent. */
const isRead = ({ method }: Incoming): boolean => method === 'GET' || method === 'HEAD'

const read = (asked: Incoming): Soon<string> => {
  if (isRead(asked)) return asked.url
  if (asked.method !== 'POST') throw wrongMethod()
  if (!isJson(asked.header('content-type'))) throw wrongMediaType()
  return soon(asked.body(), (body) => {
    if (body === null) throw tooLarge(largestBody / 1024)
    return body
  })
}

const isJson = (type: string | undefined): boolean =>
  type !== undefined && /^application\/json\s*(;\s*charset="?utf-?8"?\s*)?$/i.test(type)
