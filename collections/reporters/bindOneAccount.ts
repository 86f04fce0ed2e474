import type { CollectionBeforeChangeHook } from 'payload'

import { reporterTexts } from '../../src/i18n/reporters'
import { idOrNull, type Ref } from '../../src/workflow'
import { invalid } from '../fields/invalid'

interface Bound {
  id: string
  user?: Ref | null
}

/** An account has one Reporter. */
export const bindOneAccount: CollectionBeforeChangeHook<Bound> = async ({
  data,
  originalDoc,
  req,
}) => {
  const user = idOrNull(data.user)
  if (!user || user === idOrNull(originalDoc?.user)) return data
  const { docs } = await req.payload.find({
    collection: 'reporters',
    where: { user: { equals: user } },
    limit: 2,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
    select: { name: true },
  })
  const other = docs.find(({ id }) => id !== originalDoc?.id)
  if (other) throw invalid(req, 'user', reporterTexts.userTaken, { name: String(other.name) })
  return data
}
