import { type IncomingMessage, type ServerResponse } from 'node:http'
import { assertProduction, env, loadEnvFile } from '../env'
import { log } from '../log'
import { joinDatabase } from './database'
import { openDelivery } from './delivery'
import { runUntilEnded, type Ending } from './ending'
import { assertPortFree, createFrontDoor } from './frontDoor'
import { createHealth } from './health'
import { createMetrics } from './metrics'
import { connectReplicaSet } from './replicaSet'

// Reads, and reads only: it needs no secret, no Next, no Payload, and no right to write to the database.
async function start(ending: Ending): Promise<void> {
  loadEnvFile()
  if (env.isProduction) assertProduction({ needsSecret: false })
  await assertPortFree(env.port)
  const database = await joinDatabase()
  ending.before('the database', () => database.close())
  const client = await connectReplicaSet(database.uri)
  ending.before('the client', () => client.close())
  const delivery = await openDelivery(client.db())
  ending.before('delivery', () => delivery.close())

  const health = createHealth(client.db())
  const door = createFrontDoor({
    delivery: (request, response) => delivery.handle(request, response),
    health: health.handle,
    metrics: createMetrics({ db: client.db(), delivery, token: env.metricsToken }),
    next: notHere,
  })
  await door.listen(env.port)
  ending.before('the front door', () => {
    health.close()
    return door.close(10_000)
  })
  health.open()
  log.info(`delivery serves ${env.serverUrl}/graphql`)
}

function notHere(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
  response.end('没有找到 / Not found\n')
}

runUntilEnded(start)
