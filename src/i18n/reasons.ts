import type { Reason } from '../workflow'
import { errorTexts } from './errors'
import { say, type Params } from './text'
import { missingLabels, stageLabels } from './workflow'

/** What the text of a refused decision is filled with. */
export const reasonParams = (reason: Reason, language: string | undefined): Params => {
  switch (reason.code) {
    case 'incomplete':
      return {
        fields: reason.fields.map((field) => say(missingLabels[field], language)),
      }
    case 'wrongStage':
      return { stage: say(stageLabels[reason.stage], language) }
    default:
      return {}
  }
}

/** Why a person may not do a thing now, as the server would say it. */
export const reasonText = (reason: Reason, language: string | undefined): string =>
  say(errorTexts[reason.code], language, reasonParams(reason, language))
