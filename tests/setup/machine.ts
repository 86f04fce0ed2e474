import { findMongod } from '../../src/server/mongodBinary'
import { findChromium } from './chromium'

/** Fails, by name, when this machine has no database or no browser for the tests. */
async function checkMachine(): Promise<void> {
  const mongod = await findMongod()
  process.stdout.write(`mongod ${mongod.version} from ${mongod.from}: ${mongod.path}\n`)
  process.stdout.write(`browser: ${await findChromium()}\n`)
}

checkMachine().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
