import type { PayloadRequest } from 'payload'

import { Refusal } from '../errors'
import { say } from '../i18n/text'
import { missingLabels, stageLabels } from '../i18n/workflow'
import type { Reason } from '../workflow'

const refusalOf = (reason: Reason, language: string | undefined): Refusal => {
  switch (reason.code) {
    case 'incomplete':
      return new Refusal(
        'incomplete',
        language,
        { fields: reason.fields.map((field) => say(missingLabels[field], language)).join('、') },
        { missing: reason.fields },
      )
    case 'wrongStage':
      return new Refusal(
        'wrongStage',
        language,
        { stage: say(stageLabels[reason.stage], language) },
        { at: reason.stage },
      )
    default:
      return new Refusal(reason.code, language)
  }
}

/** Turns a refused decision into the error that the caller is told. */
export const refuse = (reason: Reason, req: PayloadRequest): never => {
  throw refusalOf(reason, req.i18n?.language)
}
