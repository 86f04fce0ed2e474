import type { PayloadRequest } from 'payload'

import { Refusal } from '../errors'
import { reasonParams } from '../i18n/reasons'
import type { Reason } from '../workflow'

/** What a program is told beside the code. */
const detailsOf = (reason: Reason): Record<string, unknown> =>
  reason.code === 'incomplete'
    ? { missing: reason.fields }
    : reason.code === 'wrongStage'
      ? { at: reason.stage }
      : {}

/** Turns a refused decision into the error that the caller is told. */
export const refuse = (reason: Reason, req: PayloadRequest): never => {
  const language = req.i18n?.language
  throw new Refusal(reason.code, language, reasonParams(reason, language), detailsOf(reason))
}
