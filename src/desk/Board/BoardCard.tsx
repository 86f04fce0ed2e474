'use client'

import { Link, useConfig, useTranslation } from '@payloadcms/ui'

import { myDeskTexts } from '../../i18n/myDesk'
import { say } from '../../i18n/text'
import { waitingList, type Card } from '../../workflow'
import { addressOf, factsOf, lateBy, nameOfCard, reviewAddress, strandedText } from '../card'
import { Facts } from '../Facts'
import { momentText } from '../newsroomTime'
import { durationText, isLong, withDuration } from '../waiting'
import { CardMenu } from './CardMenu'
import type { Moves } from './useMoves'

type Props = {
  card: Card
  now: number
  moves: Moves
  onDrag: (card: Card | null) => void
}

/** An article on the board: opened by a press, moved by its menu or by dragging it. */
export const BoardCard = ({ card, moves, now, onDrag }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const adminRoute = useConfig().config.routes.admin
  const { id, remark, section, stage } = card
  const late = lateBy(card, now)
  const stranded = strandedText(card, language)
  return (
    <li
      className="board-card"
      draggable
      onDragEnd={() => onDrag(null)}
      onDragStart={(event) => {
        // Firefox drags nothing without data.
        event.dataTransfer.setData('text/plain', nameOfCard(card, language))
        event.dataTransfer.effectAllowed = 'move'
        onDrag(card)
      }}
    >
      <Link
        className="board-card__link"
        data-card={id}
        draggable={false}
        href={waitingList(stage) ? reviewAddress(id, adminRoute) : addressOf(card, adminRoute)}
      >
        <span className="board-card__name">{nameOfCard(card, language)}</span>
        <Facts
          className="board-card__facts"
          facts={[
            section?.name ?? say(myDeskTexts.noSection, language),
            ...factsOf(card, language),
          ]}
        />
        {remark?.note && <span className="board-card__remark">{remark.note}</span>}
        {stranded && <span className="board-card__remark">{stranded}</span>}
        {late > 0 && (
          <span className="board-card__remark">
            {withDuration(myDeskTexts.late, late, language)}
          </span>
        )}
      </Link>
      <footer className="board-card__foot">
        <Age card={card} now={now} />
        <CardMenu card={card} moves={moves} />
      </footer>
    </li>
  )
}

/** When it goes out, when it went out, or for how long it has stood where it stands. */
const Age = ({ card, now }: { card: Card; now: number }) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const { liveSince, publishAt, since, stage } = card
  const moment = stage === 'scheduled' ? publishAt : stage === 'published' ? liveSince : null
  if (moment) return <time dateTime={moment}>{momentText(moment, language)}</time>
  const ms = Math.max(0, now - Date.parse(since))
  return (
    <time className={waitingList(stage) && isLong(ms) ? 'board-card__long' : ''} dateTime={since}>
      {durationText(ms, language)}
    </time>
  )
}
