import { formatAdminURL } from 'payload/shared'

import { deskTexts, strandedTexts } from '../i18n/desk'
import { myDeskTexts } from '../i18n/myDesk'
import { say } from '../i18n/text'
import type { Card } from '../workflow'

export const nameOfCard = ({ name }: Card, language: string): string =>
  name ?? say(deskTexts.untitled, language)

export const addressOf = ({ id }: Pick<Card, 'id'>, adminRoute: string): string =>
  formatAdminURL({ adminRoute, path: `/collections/articles/${id}` })

export const reviewAddress = (id: string, adminRoute: string): string =>
  formatAdminURL({ adminRoute, path: `/collections/articles/${id}/review` })

/** A scheduled article is late when the clock, which looks each second, has let this pass, in milliseconds. */
const grace = 60_000

export const lateBy = ({ stage, publishAt }: Card, now: number): number => {
  const late = stage === 'scheduled' && publishAt ? now - Date.parse(publishAt) : 0
  return late > grace ? late : 0
}

export const isTroubled = (card: Card, now: number): boolean =>
  lateBy(card, now) > 0 || card.remark?.action === 'hold'

/** What keeps it waiting for ever, unless somebody does something about it. */
export const strandedText = (
  { stage, stranded }: Pick<Card, 'stage' | 'stranded'>,
  language: string,
): string | null => {
  const text = stranded && strandedTexts[stage]
  return text ? say(text, language) : null
}

/** What is always said of a card, in a row. */
export const factsOf = (card: Card, language: string): string[] => [
  ...(card.byline.length ? [card.byline.join('\u3000')] : []),
  card.kind === 'photo'
    ? say(myDeskTexts.photos, language, { count: card.photoCount })
    : say(myDeskTexts.words, language, { count: card.wordCount }),
  ...(card.stage === 'review' && card.requiredReviews > 1
    ? [
        say(myDeskTexts.reviewOf, language, {
          next: card.approvals + 1,
          required: card.requiredReviews,
        }),
      ]
    : []),
  ...(card.openNotes ? [say(myDeskTexts.openNotes, language, { count: card.openNotes })] : []),
]
