import { type Seeded } from '../demo'
import { env, loadEnvFile, RefusedToStart, setRuntime } from '../env'
import { log } from '../log'
import { developmentSecret } from '../server/developmentSecret'
import { joinDatabase } from '../server/database'

const refused = `数据库里已经有内容，什么也没有改动。示例只载入空数据库：换一个 DATABASE_URI，或停下 npm run dev 后删掉 .data。
The database is not empty; nothing was changed. The sample is loaded into an empty one: name another
DATABASE_URI, or stop npm run dev and delete .data.`

const forbidden = `生产环境不载入示例编辑部。
The sample newsroom is not loaded in production.`

/** Loads it and closes what was opened, whatever happens in between. */
async function load(): Promise<Seeded & { lines: string[] }> {
  if (!env.payloadSecret) setRuntime({ secret: await developmentSecret(env.dataDir) })
  const database = await joinDatabase()
  try {
    // The config reads the database's address as it is loaded.
    const { openNewsroom } = await import('../server/newsroom')
    const { accounts, addressOf, seed } = await import('../demo')
    const payload = await openNewsroom()
    const seeded = await seed(payload).finally(() => payload.destroy())
    const lines = accounts.map(({ name, person }) => `  ${addressOf(name).padEnd(24)}${person}`)
    return { ...seeded, lines }
  } finally {
    await database.close()
  }
}

async function main(): Promise<void> {
  loadEnvFile()
  if (env.isProduction) throw new RefusedToStart(forbidden)
  const { created, lines, password } = await load()
  if (!created) throw new RefusedToStart(refused)
  const told = ['示例编辑部已载入 / the sample newsroom is loaded', ...lines]
  process.stdout.write(`\n${told.join('\n')}\n\n  密码 / password: ${password}\n\n`)
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    if (error instanceof RefusedToStart) process.stderr.write(`\n${error.message}\n\n`)
    else log.error('the sample newsroom could not be loaded', { error })
    process.exit(1)
  },
)
