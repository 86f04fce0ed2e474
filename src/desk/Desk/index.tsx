'use client'

import { Banner, Button, SetStepNav, useAuth, useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useRef } from 'react'

import { myDeskTexts } from '../../i18n/myDesk'
import { say } from '../../i18n/text'
import type { Desk as Answer, Role } from '../../workflow'
import { isTroubled } from '../card'
import { moveFocus } from '../moveFocus'
import { dayText } from '../newsroomTime'
import { Screen } from '../Screen'
import { StaleNotice } from '../StaleNotice'
import { useKeys } from '../useKeys'
import { usePolled } from '../usePolled'
import { DeskSection } from './DeskSection'
import { Places } from './Places'
import './index.css'

/** The admin's first screen: what waits for this person, kept up to date. */
export const Desk = () => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const { user } = useAuth<{ id: string; collection: 'users'; name?: string; roles?: Role[] }>()
  const { config } = useConfig()
  const { body: desk, failure } = usePolled<Answer>('/articles/desk')
  const screen = useRef<HTMLDivElement>(null)
  useKeys({ j: () => moveFocus(screen.current, 1), k: () => moveFocus(screen.current, -1) })

  const adminRoute = config.routes.admin
  const now = desk ? Date.parse(desk.now) : 0
  const cards = desk?.lists.flatMap((list) => list.cards) ?? []
  // Of several roles, an article may stand in a list of each.
  const troubled = new Set(cards.filter((card) => isTroubled(card, now)).map(({ id }) => id))
  const mayWrite = user?.roles?.some((role) => role !== 'admin')

  return (
    <Screen className="my-desk">
      <SetStepNav nav={[]} />
      <header className="my-desk__head">
        <div>
          <h1>{say(myDeskTexts.title, language)}</h1>
          <p suppressHydrationWarning>
            {say(myDeskTexts.greeting, language, {
              name: user?.name ?? '',
              date: dayText(new Date(), language),
            })}
          </p>
        </div>
        <div className="my-desk__links">
          {mayWrite && (
            <Button
              el="link"
              margin={false}
              size="medium"
              to={formatAdminURL({ adminRoute, path: '/collections/articles/create' })}
            >
              {say(myDeskTexts.write, language)}
            </Button>
          )}
        </div>
      </header>
      <div aria-live="polite" className="my-desk__notices">
        <StaleNotice failure={failure} />
        {troubled.size > 0 && (
          <Banner type="error">
            {say(myDeskTexts.troubled, language, { count: troubled.size })}
          </Banner>
        )}
      </div>
      {!desk && !failure && <p className="my-desk__quiet">{say(myDeskTexts.loading, language)}</p>}
      <div className="my-desk__lists" ref={screen}>
        {desk?.lists.map((list) => (
          <DeskSection key={list.name} list={list} now={now} />
        ))}
      </div>
      {desk && !mayWrite && <Places />}
      {cards.length > 0 && (
        <p className="my-desk__quiet my-desk__keys">{say(myDeskTexts.keys, language)}</p>
      )}
    </Screen>
  )
}
