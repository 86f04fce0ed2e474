import { randomBytes } from 'node:crypto'
import { type Payload } from 'payload'

import { env } from '../env'
import { engageStaff, openAccounts, type Staff } from './accounts'
import { stories } from './articles'
import { claimDatabase } from './claim'
import { live } from './desk'
import { makePage } from './page'
import { createReporters } from './people'
import { uploadPhotos } from './photos'
import { drawPictures } from './pictures'
import { clearRemains, isBlank } from './remains'
import { createSections } from './sections'

export { accounts, addressOf } from './accounts'

export interface Seeded {
  created: boolean
  /** Of every sample account; null when none was made. */
  password: string | null
}

const untouched: Seeded = { created: false, password: null }

/**
 * Loads the sample newsroom into an empty database, through the same doors as people use; does nothing when the
 * database has an account or any content. What a loading that broke off left behind is replaced.
 * @throws Error in production.
 */
export async function seed(payload: Payload): Promise<Seeded> {
  if (env.isProduction) throw new Error('The sample newsroom is for development only.')
  const claim = await claimDatabase(payload, () => hasAccounts(payload))
  if (!claim) return untouched
  try {
    if (claim.isTakenOver) await clearRemains(payload)
    if (!(await isBlank(payload))) {
      await claim.release()
      return untouched
    }
    const staff = engageStaff()
    await fill(payload, staff)
    const password = env.demoPassword ?? randomBytes(9).toString('base64url')
    await openAccounts(payload, staff, password)
    await claim.release()
    return { created: true, password }
  } catch (error) {
    await claim.abandon()
    throw error
  }
}

const hasAccounts = async (payload: Payload): Promise<boolean> =>
  (await payload.count({ collection: 'users', overrideAccess: true })).totalDocs > 0

async function fill(payload: Payload, staff: Staff): Promise<void> {
  const pictures = await drawPictures()
  const reporters = await createReporters(payload, staff)
  const sections = await createSections(payload, staff)
  const photos = await uploadPhotos(payload, staff, reporters, pictures)
  const newsroom = { payload, staff, reporters, sections, photos }
  const painting = pictures.find(({ name }) => name === 'lotus')
  if (painting) await makePage(newsroom, painting)
  for (const group of stories) await Promise.all(group.map((story) => live(newsroom, story)))
}
