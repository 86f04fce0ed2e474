import type { PayloadRequest } from 'payload'

import { languageOf } from '../i18n/text'
import { pathIn } from '../site/site'
import { idOf, isShownByLinks, type Stage } from '../workflow'
import { endOfDraftLink, previewPath, signed } from './link'

/** Where `req.user` sees this article on the site, in their language; null where no link shows it. */
export const draftLink = (
  req: PayloadRequest,
  { id, stage }: { id?: unknown; stage?: unknown },
): string | null => {
  if (typeof id !== 'string' || !req.user || req.user.program) return null
  if (!isShownByLinks({ stage: stage as Stage })) return null
  const token = signed(req.payload.secret, {
    kind: 'draft',
    article: id,
    user: idOf(req.user),
    until: endOfDraftLink(),
  })
  return pathIn({ language: languageOf(req.i18n?.language) }, previewPath(token))
}
