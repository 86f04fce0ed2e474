import { type Payload } from 'payload'

import { type Staff } from './accounts'
import { type AccountName, type ReporterName } from './types'

/** Two of the four sign in themselves; the desk enters what 郭蓉 and 毕晶晶 hand in. */
const reporters: readonly { name: ReporterName; account?: AccountName }[] = [
  { name: '杨文', account: 'reporter' },
  { name: '李晓并', account: 'reporter2' },
  { name: '郭蓉' },
  { name: '毕晶晶' },
]

export type ReporterIds = ReadonlyMap<string, string>

/** Made by the admin, who alone says which account a Reporter is. @returns ids by name */
export async function createReporters(payload: Payload, staff: Staff): Promise<ReporterIds> {
  const ids = new Map<string, string>()
  for (const { name, account } of reporters) {
    const { id } = await payload.create({
      collection: 'reporters',
      data: { name, kind: 'staff', ...(account ? { user: staff[account].id } : {}) },
      depth: 0,
      overrideAccess: false,
      user: staff.admin,
    })
    ids.set(name, id)
  }
  return ids
}
