'use client'

import { Link, useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useId } from 'react'

import { deskListEmpty, deskListLabels, myDeskTexts } from '../../i18n/myDesk'
import { say } from '../../i18n/text'
import type { Card, Desk } from '../../workflow'
import { dayOf, dayText } from '../newsroomTime'
import { DeskRow } from './DeskRow'

type Props = { list: Desk['lists'][number]; now: number }
type Group = { title: string | null; cards: Card[] }

/** One list of the desk, under its title and count; the queue by section, the schedule by day. */
export const DeskSection = ({ list, now }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const adminRoute = useConfig().config.routes.admin
  const titleId = useId()
  const { cards, more, name } = list
  const groups =
    name === 'queue'
      ? bySection(cards, language)
      : name === 'schedule'
        ? byDay(cards, now, language)
        : [{ title: null, cards }]

  return (
    <section aria-labelledby={titleId} className={`desk-list desk-list--${name}`}>
      <h2 className="desk-list__title" id={titleId}>
        {say(deskListLabels[name], language)}
        <span className="desk-list__count" data-count={name}>
          {cards.length}
          {more && '+'}
        </span>
      </h2>
      {cards.length === 0 && name !== 'stranded' && (
        <p className="desk-list__empty">{say(deskListEmpty[name], language)}</p>
      )}
      {groups.map(({ cards: grouped, title }) => (
        <div className="desk-list__group" key={title}>
          {title && (
            <h3 className="desk-list__subtitle">
              {title} <span>{grouped.length}</span>
            </h3>
          )}
          <ol className="desk-list__rows">
            {grouped.map((card) => (
              <DeskRow card={card} key={card.id} list={name} now={now} />
            ))}
          </ol>
        </div>
      ))}
      {more && (
        <p className="desk-list__empty">
          {say(myDeskTexts.more, language)}{' '}
          <Link href={formatAdminURL({ adminRoute, path: '/collections/articles' })}>
            {say(myDeskTexts.allArticles, language)}
          </Link>
        </p>
      )}
    </section>
  )
}

const grouped = (cards: readonly Card[], titleOf: (card: Card) => string): Group[] => {
  const groups = new Map<string, Card[]>()
  for (const card of cards) {
    const title = titleOf(card)
    groups.set(title, [...(groups.get(title) ?? []), card])
  }
  return [...groups].map(([title, own]) => ({ title, cards: own }))
}

/** The section whose first article has waited for longest comes first: the cards are in that order. */
const bySection = (cards: readonly Card[], language: string): Group[] =>
  grouped(cards, ({ section }) => section?.name ?? say(myDeskTexts.noSection, language))

const byDay = (cards: readonly Card[], now: number, language: string): Group[] => {
  const [today, tomorrow] = [0, 1].map((days) => dayOf(new Date(now), days))
  return grouped(cards, ({ publishAt }) => {
    const date = new Date(publishAt ?? now)
    const name =
      dayOf(date) === today
        ? myDeskTexts.today
        : dayOf(date) === tomorrow
          ? myDeskTexts.tomorrow
          : null
    return [...(name ? [say(name, language)] : []), dayText(date, language)].join(' · ')
  })
}
