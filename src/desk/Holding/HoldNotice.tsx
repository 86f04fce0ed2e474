'use client'

import { Banner, Button, toast, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { useApi } from '../api'
import type { Standing } from '../../workflow'
import { useHeldArticle } from '../article'
import { momentText } from '../newsroomTime'
import { lookAgain } from '../useLatest'

/** Another is in the article: who, since when, and for who may, a way to take it over. */
export const HoldNotice = ({ hold }: { hold: NonNullable<Standing['hold']> }) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const call = useApi()
  const { id } = useHeldArticle()
  const [isAsked, setAsked] = useState(false)

  const takeOver = async () => {
    const answer = await call(`/articles/${id}/hold`, { takeOver: true })
    if (!answer.ok) toast.error(answer.message ?? say(deskTexts.noAnswer, language))
    lookAgain(`/articles/${id}/actions`)
  }
  const who = { who: hold.user.name, since: momentText(hold.since, language) }
  return (
    <Banner type="info">
      <div className="article-notices__offer" data-notice="held">
        <p>{say(isAsked ? deskTexts.takeOverAsked : deskTexts.heldBy, language, who)}</p>
        {hold.mayTakeOver && (
          <span className="article-notices__buttons">
            {isAsked && (
              <Button
                buttonStyle="secondary"
                margin={false}
                onClick={() => setAsked(false)}
                size="small"
                type="button"
              >
                {say(deskTexts.cancel, language)}
              </Button>
            )}
            <Button
              buttonStyle={isAsked ? 'primary' : 'secondary'}
              id="take-over"
              margin={false}
              onClick={() => (isAsked ? void takeOver() : setAsked(true))}
              size="small"
              type="button"
            >
              {say(isAsked ? deskTexts.takeOverNow : deskTexts.takeOver, language)}
            </Button>
          </span>
        )}
      </div>
    </Banner>
  )
}
