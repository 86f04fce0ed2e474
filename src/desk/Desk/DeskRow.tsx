'use client'

import { Link, useConfig, useTranslation } from '@payloadcms/ui'

import { deskTexts } from '../../i18n/desk'
import { myDeskTexts } from '../../i18n/myDesk'
import { say } from '../../i18n/text'
import { waitingList, type Card, type DeskListName } from '../../workflow'
import { addressOf, factsOf, lateBy, nameOfCard, reviewAddress, strandedText } from '../card'
import { Facts } from '../Facts'
import { clockText, momentText } from '../newsroomTime'
import { StagePill } from '../StagePill'
import { isLong, withDuration } from '../waiting'

type Props = { card: Card; list: DeskListName; now: number }

/** An article in a list of the desk: one press opens it where this person goes on. */
export const DeskRow = ({ card, list, now }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const adminRoute = useConfig().config.routes.admin
  const { notMine, remark, section } = card
  const stranded = strandedText(card, language)
  const isDecided = list === 'queue' || list === 'signOff'
  const to =
    waitingList(card.stage) === list
      ? reviewAddress(card.id, adminRoute)
      : addressOf(card, adminRoute)
  const facts = [
    ...(section && list !== 'queue' ? [section.name] : []),
    ...factsOf(card, language),
    ...(isDecided && notMine ? [say(myDeskTexts[notMine], language)] : []),
  ]
  return (
    <li className={isDecided && notMine ? 'desk-row desk-row--not-mine' : 'desk-row'}>
      <Link className="desk-row__link" data-card={card.id} href={to}>
        {list === 'schedule' && card.publishAt && (
          <time className="desk-row__clock" dateTime={card.publishAt}>
            {clockText(card.publishAt, language)}
          </time>
        )}
        <span className="desk-row__text">
          <span className="desk-row__name">{nameOfCard(card, language)}</span>
          <Facts className="desk-row__facts" facts={facts} />
          {remark && (
            <span className="desk-row__remark">
              {remark.action === 'hold'
                ? say(myDeskTexts.held, language)
                : say(myDeskTexts.returnedBy, language, { by: remark.by ?? '' })}
              {remark.note}
            </span>
          )}
          {stranded && <span className="desk-row__remark">{stranded}</span>}
          {lateBy(card, now) > 0 && (
            <span className="desk-row__remark">
              {withDuration(myDeskTexts.late, lateBy(card, now), language)}
            </span>
          )}
        </span>
        <When card={card} list={list} now={now} />
      </Link>
    </li>
  )
}

/** What time says of the article in this list: how long it waits, when it went out, when it was changed. */
const When = ({ card, list, now }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const { liveSince, publishAt, since, stage, updatedAt } = card
  switch (list) {
    case 'stranded':
    case 'queue':
    case 'signOff':
    case 'underWay': {
      if (stage === 'scheduled' && publishAt)
        return (
          <span className="desk-row__when">
            <StagePill stage={stage} />
            {say(deskTexts.goesOutAt, language, { when: momentText(publishAt, language) })}
          </span>
        )
      const ms = Math.max(0, now - Date.parse(since))
      return (
        <span className={isLong(ms) ? 'desk-row__when desk-row__when--long' : 'desk-row__when'}>
          {(list === 'underWay' || list === 'stranded') && <StagePill stage={stage} />}
          {withDuration(myDeskTexts.waited, ms, language)}
        </span>
      )
    }
    case 'outToday':
      return <span className="desk-row__when">{clockText(liveSince ?? since, language)}</span>
    case 'outThisWeek':
      return <span className="desk-row__when">{momentText(liveSince ?? since, language)}</span>
    case 'drafts':
      return (
        <span className="desk-row__when">
          {say(myDeskTexts.edited, language, { when: momentText(updatedAt, language) })}
        </span>
      )
    case 'returned':
      return <span className="desk-row__when">{momentText(since, language)}</span>
    case 'schedule':
      return null
  }
}
