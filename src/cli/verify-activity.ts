import { parseArgs } from 'node:util'

import { env } from '../env'
import { say } from '../i18n/text'
import { faultTexts, verifyTexts } from '../i18n/verify'
import { joinDatabase } from '../server/database'

const { values } = parseArgs({
  options: {
    /** A public key of heads signed under an earlier secret, base64. */
    key: { type: 'string', multiple: true },
    /** The signature of a head that was kept elsewhere, base64. */
    head: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  },
})
const print = (line: string): boolean => process.stdout.write(`${line}\n`)

const { language } = env
const database = await joinDatabase()
try {
  // The config reads the database's address as it is loaded.
  const { openNewsroom } = await import('../server/newsroom')
  const { headsOf, publicKeyOf, verifyActivity } = await import('../engine')
  const payload = await openNewsroom()
  const key = publicKeyOf(payload)
  const verified = await verifyActivity(payload, [key, ...(values.key ?? [])], values.head)
  const { faults, ...counts } = verified
  if (values.json) print(JSON.stringify({ ...verified, key }, null, 2))
  else {
    print(
      faults.length
        ? say(verifyTexts.broken, language, { ...counts, count: faults.length })
        : say(verifyTexts.whole, language, counts),
    )
    for (const { code, at } of faults) print(`  · ${say(faultTexts[code], language, { at })}`)
    print(say(verifyTexts.key, language, { key }))
    const head = await headsOf(payload).findOne({}, { sort: { _id: -1 } })
    if (head) {
      const { _id, signature } = head
      print(say(verifyTexts.latest, language, { at: _id.toISOString(), signature }))
    }
  }
  process.exitCode = faults.length ? 1 : 0
} finally {
  await database.close()
}
// Payload's connections would keep the process.
process.exit()
