import { createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { createGzip } from 'node:zlib'

import packageJson from '../../package.json' with { type: 'json' }
import { env } from '../env'
import { backupTexts } from '../i18n/backup'
import { say } from '../i18n/text'
import { joinDatabase } from '../server/database'
import { connectReplicaSet } from '../server/replicaSet'
import { photoStore, StoreUnavailable } from '../storage'
import { backUp } from './backup/write'

const tell = (text: string): boolean => process.stdout.write(`${text}\n`)
const { language } = env
const { positionals } = parseArgs({ allowPositionals: true })
const file = positionals[0] ?? `touban-${new Date().toISOString().replace(/[:.]/g, '')}.tar.gz`

if (positionals.length > 1) {
  tell(say(backupTexts.usage, language))
  process.exit(2)
}
if (await stat(file).catch(() => null)) {
  tell(say(backupTexts.exists, language, { file }))
  process.exit(2)
}
const database = await joinDatabase()
const client = await connectReplicaSet(database.uri)
const unfinished = `${file}.part`
try {
  const { archive, manifest } = backUp({
    client,
    photos: await photoStore(),
    version: packageJson.version,
  })
  // Only its owner may read what readers may not: so it is a new file, and neither one that a broken run left nor
  // somebody's link.
  await rm(unfinished, { force: true })
  const written = createWriteStream(unfinished, { flags: 'wx', mode: 0o600 })
  await pipeline(archive, createGzip(), written)
  const { collections, photos } = await manifest
  await rename(unfinished, file)
  const documents = Object.values(collections).reduce((sum, { documents }) => sum + documents, 0)
  tell(say(backupTexts.done, language, { file, documents, photos: Object.keys(photos).length }))
} catch (error) {
  if (!(error instanceof StoreUnavailable)) throw error
  process.exitCode = 1
  tell(say(backupTexts.photosAway, language, { why: error.message }))
} finally {
  await rm(unfinished, { force: true })
  await client.close()
  await database.close()
}
