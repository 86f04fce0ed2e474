import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'

/** What Payload has in English alone: that it could not ask who somebody is, and what they may do. */
const unanswered = /^(?:Fetching|Refreshing) \w+ failed/

export const sayMessages = (language: string): void => {
  for (const { firstChild } of document.querySelectorAll('.payload-toast-container [data-title]')) {
    if (firstChild && unanswered.test(firstChild.nodeValue ?? ''))
      firstChild.nodeValue = say(deskTexts.noAnswer, language)
  }
}
