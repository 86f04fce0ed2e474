'use client'

import { Button, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'

import { reviewTexts } from '../../i18n/review'
import { say } from '../../i18n/text'
import { reviewAddress } from '../card'

/** The review's tab beside Payload's own, which can say its name in one language only. */
export const ReviewTab = () => {
  const { i18n } = useTranslation()
  const { id } = useDocumentInfo()
  const adminRoute = useConfig().config.routes.admin
  const path = usePathname()
  if (!id) return null
  const to = reviewAddress(String(id), adminRoute)
  const isHere = path === to
  const name = say(reviewTexts.title, i18n.language)
  return (
    <Button
      aria-label={name}
      buttonStyle="tab"
      className={isHere ? 'doc-tab doc-tab--active' : 'doc-tab'}
      disabled={isHere}
      margin={false}
      size="medium"
      {...(isHere ? { el: 'div' as const } : { el: 'link' as const, to })}
    >
      <span className="doc-tab__label">{name}</span>
    </Button>
  )
}
