import { createReadStream } from 'node:fs'
import { parseArgs } from 'node:util'
import { createGunzip } from 'node:zlib'

import { env } from '../env'
import { backupTexts, restoreFaultTexts } from '../i18n/backup'
import { say } from '../i18n/text'
import { openDatabase } from '../server/database'
import { connectReplicaSet } from '../server/replicaSet'
import { photoStore, StoreUnavailable } from '../storage'
import { restore, RestoreError } from './backup/read'

const tell = (text: string): boolean => process.stdout.write(`${text}\n`)
const { language } = env
const [file, ...others] = parseArgs({ allowPositionals: true }).positionals

if (!file || others.length) {
  tell(say(backupTexts.usage, language))
  process.exit(2)
}
const told = (error: Error, file: string): string => {
  if (error instanceof RestoreError)
    return say(restoreFaultTexts[error.code], language, { what: error.what })
  const why = error.message
  return error instanceof StoreUnavailable
    ? say(backupTexts.photosAway, language, { why })
    : say(backupTexts.unreadable, language, { file, why })
}
const database = await openDatabase()
const client = await connectReplicaSet(database.uri)
try {
  const archive = createReadStream(file)
  const unpacked = archive.pipe(createGunzip())
  archive.on('error', (error) => unpacked.destroy(error))
  const { opening, manifest } = await restore(unpacked, {
    db: client.db(),
    photos: await photoStore(),
  })
  const documents = Object.values(manifest.collections).reduce(
    (sum, { documents }) => sum + documents,
    0,
  )
  const photos = Object.keys(manifest.photos).length
  tell(say(backupTexts.restored, language, { taken: opening.takenAt, documents, photos }))
} catch (error) {
  process.exitCode = 1
  tell(told(error as Error, file))
} finally {
  await client.close()
  await database.close()
}
