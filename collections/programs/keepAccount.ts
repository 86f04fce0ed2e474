import { randomUUID } from 'node:crypto'
import type { CollectionBeforeChangeHook } from 'payload'

import type { Program, User } from '../../src/payload-types'
import { idOf, programKinds } from '../../src/workflow'

/**
 * The account in whose name a program writes, so that the record and every article know who it was. Made below Payload's
 * operations: it has no password, and its address is none, so nobody ever signs in to it.
 */
export const keepAccount: CollectionBeforeChangeHook<Program> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const { db } = req.payload
  const { name } = data
  // Payload looks at what was sent after this, and refuses what is no kind.
  if (operation === 'create' && programKinds.some((kind) => kind === data.may)) {
    const email = `${randomUUID()}@program.invalid`
    const account = { name, email, program: data.may, roles: [], active: true }
    const made = (await db.create({ collection: 'users', data: account, req })) as User
    return { ...data, account: made.id }
  }
  if (originalDoc?.account && name !== originalDoc.name) {
    const id = idOf(originalDoc.account)
    await db.updateOne({ collection: 'users', data: { name }, id, req, returning: false })
  }
  return data
}
