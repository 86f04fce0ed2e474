import { ObjectId } from 'mongodb'
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
} from 'payload'

import { ofTheSample } from '../../collections/users/passwords'
import { type User } from '../payload-types'
import { type AccountName } from './types'

type Member = Pick<User, 'id' | 'collection' | 'name' | 'email' | 'roles' | 'active'> &
  Pick<User, 'createdAt' | 'updatedAt'>
export type Staff = Readonly<Record<AccountName, Member>>

interface Account {
  name: AccountName
  person: string
  role: User['roles'][number]
}

/** The first account of a newsroom administers it, so the admin stands first. */
export const accounts: readonly Account[] = [
  { name: 'admin', person: '田一禾', role: 'admin' },
  { name: 'reporter', person: '杨文', role: 'reporter' },
  { name: 'reporter2', person: '李晓并', role: 'reporter' },
  { name: 'editor', person: '陈立秋', role: 'editor' },
  { name: 'editor2', person: '高望舒', role: 'editor' },
  { name: 'publisher', person: '贺明川', role: 'publisher' },
]

export const addressOf = (name: AccountName): string => `${name}@touban.test`

/**
 * The people before they have accounts: they work under the ids that those will have. A loading that breaks off then
 * leaves no account, which is how the next one knows.
 */
export function engageStaff(): Staff {
  const now = new Date().toISOString()
  const members = accounts.map(({ name, person, role }): [AccountName, Member] => [
    name,
    {
      id: new ObjectId().toHexString(),
      collection: 'users',
      name: person,
      email: addressOf(name),
      roles: [role],
      active: true,
      createdAt: now,
      updatedAt: now,
    },
  ])
  return Object.fromEntries(members) as Record<AccountName, Member>
}

/** Makes the accounts, all with one password, all or none. */
export async function openAccounts(
  payload: Payload,
  staff: Staff,
  password: string,
): Promise<void> {
  const req = await createLocalReq({ context: ofTheSample }, payload)
  await initTransaction(req)
  // Payload gives every document an id of its own unless told; these are known by theirs already.
  payload.db.allowIDOnCreate = true
  try {
    for (const { name } of accounts) {
      const { id, email, roles, active, name: person } = staff[name]
      await payload.create({
        collection: 'users',
        data: { id, email, roles, active, name: person, password },
        depth: 0,
        overrideAccess: true,
        req,
      })
    }
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    throw error
  } finally {
    payload.db.allowIDOnCreate = false
  }
}
