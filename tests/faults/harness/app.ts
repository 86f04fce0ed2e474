// A process of the newsroom as `npm start` is one, but without the admin's screens: Next, its build and its memory.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { getPayload, handleEndpoints } from 'payload'

import { newsroomGraphQL } from '../../../access/newsroomGraphQL'
import { forNewsroom } from '../../../access/newsroomOnly'
import config from '../../../payload.config'
import { env } from '../../../src/env'
import { followAll } from '../../../src/followers'
import { openClientOf, openDelivery } from '../../../src/server/delivery'
import { runUntilEnded } from '../../../src/server/ending'
import { createFrontDoor } from '../../../src/server/frontDoor'
import { handOver } from '../../../src/server/handOver'
import { createHealth } from '../../../src/server/health'
import { createMetrics } from '../../../src/server/metrics'
import { connectReplicaSet } from '../../../src/server/replicaSet'

const graphql = newsroomGraphQL(config)
const rest = forNewsroom(config, async (request) => handleEndpoints({ config, request }))

const clientOf = openClientOf()

const askPayload = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
  handOver(incoming, response, clientOf(incoming))
  const { method = 'GET', headers } = incoming
  const url = new URL(incoming.url ?? '/', env.serverUrl)
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const request = new Request(url, {
    method,
    headers: Object.entries(headers).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]),
    ...(hasBody && { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' }),
  })
  const slug = url.pathname.split('/').slice(2)
  const answer =
    slug[0] === 'graphql'
      ? await graphql(request)
      : await rest(request, { params: Promise.resolve({ slug }) })
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  response.end(Buffer.from(await answer.arrayBuffer()))
}

runUntilEnded(async (ending) => {
  const client = await connectReplicaSet(env.databaseUri)
  const payload = await getPayload({ config })
  ending.before('the newsroom', () => payload.destroy())
  const delivery = await openDelivery(client.db())
  const health = createHealth(client.db())
  const door = createFrontDoor({
    delivery: (request, response) => delivery.handle(request, response),
    health: health.handle,
    metrics: createMetrics({ db: client.db(), delivery, token: '' }),
    next: (incoming, response) =>
      askPayload(incoming, response).catch((error: unknown) => {
        process.stderr.write(`unanswered: ${String((error as Error).stack)}\n`)
        if (!response.headersSent) response.writeHead(500)
        response.end()
      }),
  })
  await door.listen(env.port)
  const following = followAll(payload)
  ending.before('the followers', () => following.stop())
  health.open()
})
