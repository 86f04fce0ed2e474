import { findMongod } from '../../src/server/mongodBinary'
import { findChromium } from './chromium'
import { findWeed } from './weed'

/** Fails, by name, when this machine has no database, browser or S3 server for the tests. */
async function checkMachine(): Promise<void> {
  const mongod = await findMongod()
  process.stdout.write(`mongod ${mongod.version} from ${mongod.from}: ${mongod.path}\n`)
  process.stdout.write(`browser: ${await findChromium()}\n`)
  process.stdout.write(`S3 server: ${await findWeed()}\n`)
}

checkMachine().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
