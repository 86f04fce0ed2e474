import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Db } from 'mongodb'

import { log } from '../log'
import { createApi } from './api'
import { openToAll, preflight } from './crossOrigin'
import { answerBounded, answerIncoming, hasLeft, send } from './http'
import { answerPhoto, photosPath } from './photos'

export interface Delivery {
  /** Answers and returns true; false for a path that is not its own, with nothing touched. Never rejects. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<boolean>
  /** The same for a Request of the fetch API; 404 for a path that is not its own. */
  fetch(request: Request): Promise<Response>
  close(): Promise<void>
}

const graphqlPath = '/graphql'
const isOurs = (path: string): boolean => path === graphqlPath || path.startsWith(photosPath)

const failed = (): Response =>
  new Response('服务器出错 / Internal error\n', {
    status: 500,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })

/**
 * Everything that is public: `/graphql` and the photo files of published articles.
 * @param options.db the database that Payload uses, where the readers' copy is too
 * @param options.photoDir absolute path of the folder that holds the photos' files
 */
export const createDelivery = ({ db, photoDir }: { db: Db; photoDir: string }): Delivery => {
  const api = createApi(db)

  const answerOurs = (path: string, request: Request): Response | Promise<Response> => {
    if (path !== graphqlPath) return answerPhoto({ db, photoDir }, path, request)
    return request.method === 'OPTIONS' ? preflight() : api.fetch(request)
  }

  const answering = (path: string) => async (request: Request) => {
    try {
      return await answerOurs(path, request)
    } catch (error) {
      log.error('a delivery request failed', { error, path })
      return failed()
    }
  }

  const finish = (path: string, response: Response): Response =>
    path === graphqlPath ? openToAll(response) : response

  return {
    handle: async (req, res) => {
      const path = (req.url ?? '/').split('?', 1)[0] ?? '/'
      if (!isOurs(path)) return false
      try {
        await send(finish(path, await answerIncoming(req, answering(path))), res)
      } catch (error) {
        if (!hasLeft(error)) log.error('a delivery answer was cut short', { error, path })
        res.destroy()
      }
      return true
    },
    fetch: async (request) => {
      const path = new URL(request.url).pathname
      if (!isOurs(path)) return new Response(null, { status: 404 })
      return finish(path, await answerBounded(request, answering(path)))
    },
    close: async () => {
      await api.dispose()
    },
  }
}
