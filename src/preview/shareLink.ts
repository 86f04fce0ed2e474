import type { PayloadRequest } from 'payload'

import { env } from '../env'
import type { Id } from '../workflow'
import { previewPath, signed } from './link'

/** A share's whole address. The signature makes it one that nobody guesses; nothing of it is stored. */
export const shareLink = ({ payload }: PayloadRequest, share: Id): string =>
  env.serverUrl + previewPath(signed(payload.secret, { kind: 'share', share }))
