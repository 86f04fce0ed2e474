import type { Access, PayloadRequest, SanitizedConfig } from 'payload'

import { has, nobody, signedIn } from './people'

type Sent = { user?: { value?: unknown } }

/** What a Payload screen sends to take a document over: itself as who edits, and nothing else. */
const isTakeOver = (req: PayloadRequest, data: Sent | undefined): boolean =>
  Boolean(data) && Object.keys(data!).join() === 'user' && data!.user?.value === req.user?.id

const takeOver: Access<Sent> = ({ data, req }) =>
  has('editor', 'publisher', 'admin')({ req }) && isTakeOver(req, data)

const own: Access = ({ req }) =>
  signedIn({ req }) && req.user ? { 'user.value': { equals: req.user.id } } : false

/**
 * Payload's locks of documents (all but articles, whose holds are the engine's) with rules: as it comes, any signed-in
 * person makes, moves and deletes anybody's. Payload adds that collection after plugins have run, so it is closed
 * here. That no argument of a request passes a lock is in `plainWrites`.
 */
export const closeLocks = async (built: Promise<SanitizedConfig>): Promise<SanitizedConfig> => {
  const config = await built
  const locks = config.collections.find(({ slug }) => slug === 'payload-locked-documents')
  if (locks) {
    locks.access = {
      ...locks.access,
      create: nobody,
      read: signedIn,
      update: takeOver as Access,
      delete: own,
    }
  }
  return config
}
