import { run } from './command'

// mongodb-memory-server looks in its caches first. It runs in a child because its own retries and its
// lock on a download have no deadline; it prints progress, so silence means that nothing arrives.
const script = `
import { MongoBinary } from 'mongodb-memory-server'
process.stdout.write('\\nmongod=' + (await MongoBinary.getPath()) + '\\n')
`

/** mongodb-memory-server's cached mongod, or its download. @throws Error when neither can be had soon. */
export async function downloadMongod(childEnv: NodeJS.ProcessEnv): Promise<string> {
  const output = await run(process.execPath, ['--input-type=module', '--eval', script], {
    timeoutMs: 600_000,
    silenceMs: 15_000,
    env: {
      ...childEnv,
      // It would answer with this one, which was tried before.
      MONGOMS_SYSTEM_BINARY: '',
      MONGOMS_MAX_RETRIES: '0',
      NODE_OPTIONS: '',
    },
  })
  const path = /^mongod=(.+)$/m.exec(output)?.[1]
  if (!path) throw new Error('it named no binary')
  return path
}
