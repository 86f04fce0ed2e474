import { type Db } from 'mongodb'
import { type Payload } from 'payload'
import { assertProduction, env, keepNewsroomTime, loadEnvFile, setRuntime } from '../env'
import { followAll } from '../followers'
import { log } from '../log'
import { openDatabase } from './database'
import { openDelivery } from './delivery'
import { developmentSecret } from './developmentSecret'
import { type Ending } from './ending'
import { assertPortFree, createFrontDoor } from './frontDoor'
import { createHealth } from './health'
import { createMetrics } from './metrics'
import { migrate } from './migrate'
import { openNewsroom } from './newsroom'
import { prepareNext } from './nextApp'
import { connectReplicaSet } from './replicaSet'
import { isEmpty, loadSample } from './sample'
import { welcome } from './welcome'

/**
 * Starts the whole newsroom in this process; `ending` learns what to put away.
 * @throws RefusedToStart with what to do about it.
 */
export async function start(ending: Ending): Promise<void> {
  loadEnvFile()
  keepNewsroomTime()
  if (env.isProduction) assertProduction({ needsSecret: true })
  else await prepareDevelopment()
  await assertPortFree(env.port)

  const database = await openDatabase()
  ending.before('the database', () => database.close())
  const client = await connectReplicaSet(database.uri)
  ending.before('the client', () => client.close())

  const staff = onceOpened(ending, client.db())
  const isNew = !env.isProduction && (await isEmpty(client.db()))
  // Its indexes stand before anybody is served. In development, the first page matters more.
  if (env.isProduction) await staff()
  const sample = isNew ? loadSample(await staff()) : Promise.resolve(null)

  const delivery = await openDelivery(client.db())
  ending.before('delivery', () => delivery.close())
  const next = await prepareNext()
  ending.before('Next', () => next.close())

  const health = createHealth(client.db())
  const door = createFrontDoor({
    delivery: (request, response) => delivery.handle(request, response),
    health: health.handle,
    metrics: createMetrics({ db: client.db(), delivery, token: env.metricsToken }),
    next: next.handle,
  })
  await door.listen(env.port)
  ending.before('the front door', () => {
    health.close()
    return door.close(env.isProduction ? 10_000 : 200)
  })
  await database.tellPort(env.port)
  // At once: Next compiles on what cores the sample leaves.
  await Promise.all([sample.then(greet), warmUp()])
  const following = followAll(await staff())
  ending.before('the followers', () => following.stop())
  health.open()
}

/** `password`: of the sample accounts, when they were made in this very start. */
const greet = (password: string | null): void => {
  process.stdout.write(welcome({ url: env.serverUrl, isProduction: env.isProduction, password }))
}

// What runs in this process, outside of Next, works as one Payload.
function onceOpened(ending: Ending, db: Db): () => Promise<Payload> {
  let opened: Promise<Payload> | undefined
  const open = async () => {
    const payload = await openNewsroom()
    ending.before('the newsroom', () => payload.destroy())
    await migrate(payload, db)
    return payload
  }
  return () => (opened ??= open())
}

async function prepareDevelopment(): Promise<void> {
  // Payload finds hot reload's address by PORT.
  setRuntime({ port: env.port })
  if (!env.payloadSecret) setRuntime({ secret: await developmentSecret(env.dataDir) })
}

// The first request makes Next load (in development, compile) the admin, and Payload make its indexes: ours,
// so that the first person waits less.
async function warmUp(): Promise<void> {
  try {
    const { status } = await fetch(`http://localhost:${env.port}/admin`)
    if (status >= 500) log.warn(`the admin answered its first request with ${status}`)
    else log.info('the admin is ready')
  } catch (error) {
    log.warn('the admin did not answer its first request', { error })
  }
}
