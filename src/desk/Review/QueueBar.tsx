'use client'

import { Button, useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'

import { deskListLabels } from '../../i18n/myDesk'
import { noteTexts } from '../../i18n/notes'
import { reviewTexts } from '../../i18n/review'
import { say } from '../../i18n/text'
import type { Card, Stage } from '../../workflow'
import { reviewAddress } from '../card'
import { useKeys } from '../useKeys'
import { useQueue } from './useQueue'

/** Where the article is in its list, and the way to its neighbours. */
export const QueueBar = ({ id, stage }: { id: string; stage: Stage }) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const adminRoute = useConfig().config.routes.admin
  const router = useRouter()
  const queue = useQueue(id, stage)
  const open = (card: Card | null | undefined) => {
    if (card) router.push(reviewAddress(card.id, adminRoute))
  }
  useKeys({ j: () => open(queue?.next), k: () => open(queue?.previous) })
  const button = (name: 'previous' | 'next') => (
    <Button
      buttonStyle="secondary"
      disabled={!queue?.[name]}
      id={`review-${name}`}
      margin={false}
      onClick={() => open(queue?.[name])}
      size="medium"
    >
      {say(reviewTexts[name], language)}
    </Button>
  )
  return (
    <footer className="review__queue">
      {queue && (
        <>
          {button('previous')}
          <span>
            {say(reviewTexts.place, language, {
              at: queue.at,
              count: queue.count,
              list: say(deskListLabels[queue.list], language),
            })}
          </span>
          {button('next')}
        </>
      )}
      <span className="review__keys">
        {say(reviewTexts.keys, language)} · {say(noteTexts.keys, language)}
      </span>
    </footer>
  )
}
