'use client'

import { Link, useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useId } from 'react'

import { boardTexts } from '../../i18n/board'
import { say } from '../../i18n/text'
import { stageLabels } from '../../i18n/workflow'
import { meantBy, type Action, type Board, type Card } from '../../workflow'
import { BoardCard } from './BoardCard'
import { listQuery, type Filter } from './useFilter'
import type { Moves } from './useMoves'

/** As many as somebody looks through; the rest is Payload's list. */
const shownAtMost = 30

/** A card that is being carried, and what this person may do to it now; null until the server has said. */
export type Dragged = { card: Card; allowed: readonly Action[] | null }

type Props = {
  column: Board['columns'][number]
  now: number
  filter: Filter
  moves: Moves
  dragged: Dragged | null
  onDrag: (card: Card | null) => void
  /** Where only one column has room, this is the one. */
  isChosen: boolean
}

/** A stage and the articles that stand in it. A card that is dropped here is to come to this stage. */
export const Column = ({ column, dragged, filter, isChosen, moves, now, onDrag }: Props) => {
  const { cards, more, stage } = column
  const { i18n } = useTranslation()
  const { language } = i18n
  const adminRoute = useConfig().config.routes.admin
  const titleId = useId()
  const others = cards.length - shownAtMost
  const carried = dragged?.card.stage === stage ? null : dragged
  const takes =
    carried?.allowed &&
    (meantBy(carried.card.stage, stage).some((action) => carried.allowed?.includes(action))
      ? 'yes'
      : 'no')
  return (
    <section
      aria-labelledby={titleId}
      className={isChosen ? 'board-column board-column--chosen' : 'board-column'}
      data-stage={stage}
      data-takes={takes ?? undefined}
      onDragOver={(event) => {
        if (carried) event.preventDefault()
      }}
      onDrop={(event) => {
        event.preventDefault()
        if (carried) void moves.drop(carried.card, stage)
      }}
    >
      <h2 className="board-column__title" id={titleId}>
        {say(stageLabels[stage], language)}
        <span className="board-column__count">
          {cards.length}
          {more && '+'}
        </span>
      </h2>
      <ol className="board-column__cards">
        {cards.slice(0, shownAtMost).map((card) => (
          <BoardCard card={card} key={card.id} moves={moves} now={now} onDrag={onDrag} />
        ))}
      </ol>
      {cards.length === 0 && (
        <p className="board-column__empty">{say(boardTexts.empty, language)}</p>
      )}
      {others > 0 && (
        <Link
          className="board-column__others"
          href={`${formatAdminURL({ adminRoute, path: '/collections/articles' })}?${listQuery(stage, filter)}`}
        >
          {say(boardTexts.others, language, { count: `${others}${more ? '+' : ''}` })}
        </Link>
      )}
    </section>
  )
}
