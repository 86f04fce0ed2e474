import type { IncomingMessage, ServerResponse } from 'node:http'
import { ReadConcern, type Db } from 'mongodb'

import { log } from '../log'
import { isAway } from '../mongo'
import { StoreUnavailable, type PhotoStore } from '../storage'
import { preflight } from './http/crossOrigin'
import { fromFetch, fromNode, hasLeft, sendToNode, toFetch, type Incoming } from './http/incoming'
import { clientOf, limitRates } from './http/rates'
import type { Answer, Reply } from './http/reply'
import { keepAnswers } from './kept/answers'
import { askEachTime, followLive } from './kept/live'
import { answerPhoto, photosPath, type PublicFile } from './photos'
import { playground, wantsPlayground } from './playground'
import { answerQuestions } from './questions'
import { rescued, soon, type Soon } from './soon'
import { noTurns, takeTurns } from './turns'

export { clientOf } from './http/rates'

export interface Delivery {
  /** Answers and returns true; false for a path that is not its own, with nothing touched. Never rejects. */
  handle(req: IncomingMessage, res: ServerResponse): Soon<boolean>
  /** The same for a Request of the fetch API; 404 for a path that is not its own. */
  fetch(request: Request): Promise<Response>
  /** Whether answers are kept and given: the stream of changes is heard. */
  isFresh(): boolean
  /** The memory that kept answers take. */
  keptBytes(): number
  close(): Promise<void>
}

export type DeliveryOptions = {
  /** The database that Payload uses, where the readers' copy is too. */
  db: Db
  /** Where the photos' files are. */
  photos: PhotoStore
  /** False asks the database for each request and keeps nothing. */
  follows?: boolean
  /** How much memory kept answers may take; 0 keeps none. */
  cacheBytes?: number
  /** What each client may ask, in points a second; 0 for no limit. */
  rateLimit?: number
  /** Addresses and networks of the proxies before us. */
  trustedProxies?: readonly string[]
  /** GraphiQL for a browser that opens `/graphql`. */
  hasPlayground?: boolean
}

const graphqlPath = '/graphql'
const megabyte = 1024 * 1024

const failed = (): Reply => ({
  status: 500,
  headers: ['content-type', 'text/plain; charset=utf-8', 'cache-control', 'no-store'],
  body: Buffer.from('服务器出错 / Internal error\n'),
})

const unavailable = (): Reply => ({
  status: 503,
  headers: [
    ...['content-type', 'text/plain; charset=utf-8'],
    ...['cache-control', 'no-store'],
    ...['retry-after', '2'],
  ],
  body: Buffer.from('暂时取不到，请稍后再试 / Unavailable for the moment, please try again\n'),
})

/** Everything that is public: `/graphql` and the photo files of published articles. */
export const createDelivery = ({
  db: given,
  photos,
  follows = true,
  cacheBytes = 64 * megabyte,
  rateLimit = 0,
  trustedProxies = [],
  hasPlayground = false,
}: DeliveryOptions): Delivery => {
  // The primary, and what a majority has: what is kept from a read that was behind, or is rolled back, would
  // never be dropped.
  const db = given.client.db(given.databaseName, {
    readPreference: 'primary',
    readConcern: new ReadConcern('majority'),
  })
  const kept = keepAnswers<Answer>(cacheBytes, (answer) => questions.forget(answer))
  const files = keepAnswers<PublicFile>(cacheBytes && megabyte)
  const live = follows
    ? followLive(db, (tags) => {
        kept.drop(tags)
        files.drop(tags)
        questions.changed()
      })
    : askEachTime(db)
  const turns = rateLimit ? takeTurns() : noTurns
  const questions = answerQuestions({ db, live, kept, rates: limitRates(rateLimit), turns })
  const client = clientOf(trustedProxies)

  const find = (asked: Incoming): Soon<Reply> => {
    if (asked.path !== graphqlPath) return answerPhoto({ db, photos, live, kept: files }, asked)
    if (asked.method === 'OPTIONS') return preflight()
    if (hasPlayground && wantsPlayground(asked)) return playground()
    return questions.reply(asked)
  }

  const found = (asked: Incoming): Soon<Reply> =>
    rescued(
      () => find(asked),
      (error) => {
        // The database's socket breaks by the same names as a reader's: who has left is answered in vain.
        if (!hasLeft(error)) log.error('a delivery request failed', { error, path: asked.path })
        return error instanceof StoreUnavailable || isAway(error) ? unavailable() : failed()
      },
    )

  const reply = (asked: Incoming): Soon<Reply> =>
    asked.method === 'HEAD'
      ? soon(found(asked), (whole) => ({ ...whole, body: null }))
      : found(asked)

  const isOurs = (url: string): boolean =>
    url.startsWith(photosPath) || url === graphqlPath || url.startsWith(`${graphqlPath}?`)

  const answer = (req: IncomingMessage, res: ServerResponse): Soon<true> =>
    rescued(
      () => soon(reply(fromNode(req, client(req))), (whole) => sendToNode(whole, res)),
      (error) => {
        if (!hasLeft(error)) log.error('a delivery answer was cut short', { error, path: req.url })
        res.destroy()
        return true as const
      },
    )

  return {
    handle: (req, res) => isOurs(req.url ?? '/') && answer(req, res),
    fetch: async (request) => {
      const asked = fromFetch(request)
      return isOurs(asked.url) ? toFetch(await reply(asked)) : new Response(null, { status: 404 })
    },
    isFresh: () => live.isFresh(),
    keptBytes: () => kept.bytes,
    close: () => live.stop(),
  }
}
