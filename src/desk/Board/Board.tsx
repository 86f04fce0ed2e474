'use client'

import { SetStepNav, useTranslation } from '@payloadcms/ui'
import { useRef, useState } from 'react'

import { boardTexts } from '../../i18n/board'
import { myDeskTexts } from '../../i18n/myDesk'
import { say } from '../../i18n/text'
import { stageLabels } from '../../i18n/workflow'
import type { Board as Answer, Card, Stage } from '../../workflow'
import { moveFocus } from '../moveFocus'
import { PlainButton } from '../PlainButton'
import { Screen } from '../Screen'
import { StaleNotice } from '../StaleNotice'
import { useKeys } from '../useKeys'
import { usePolled } from '../usePolled'
import { Column, type Dragged } from './Column'
import { Filters } from './Filters'
import { MoveDialog } from './MoveDialog'
import { boardPath, useFilter } from './useFilter'
import { useMoves } from './useMoves'
import './index.css'

/** 稿件流程: where every article stands that this person may read; to move a card is to take an action. */
export const Board = () => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const [filter, setFilter] = useFilter()
  const { body: board, failure, refresh } = usePolled<Answer>(boardPath(filter))
  const moves = useMoves()
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const [chosen, setChosen] = useState<Stage>('review')
  const screen = useRef<HTMLDivElement>(null)
  useKeys({ j: () => moveFocus(screen.current, 1), k: () => moveFocus(screen.current, -1) })

  const drag = (card: Card | null) => {
    setDragged(card && { card, allowed: null })
    if (!card) return
    void moves.standingOf(card).then((standing) => {
      const allowed = standing?.actions.filter((one) => one.allowed).map(({ action }) => action)
      setDragged((now) => (now?.card === card && allowed ? { card, allowed } : now))
    })
  }
  const title = say(myDeskTexts.board, language)
  return (
    <Screen className="board">
      <SetStepNav nav={[{ label: title }]} />
      <header className="board__head">
        <h1>{title}</h1>
        <Filters filter={filter} onChange={setFilter} />
      </header>
      <div aria-live="polite">
        <StaleNotice failure={failure} />
      </div>
      {!board && !failure && <p className="board__quiet">{say(myDeskTexts.loading, language)}</p>}
      <div aria-label={say(boardTexts.stages, language)} className="board__stages" role="group">
        {board?.columns.map(({ cards, more, stage }) => (
          <PlainButton aria-pressed={stage === chosen} key={stage} onClick={() => setChosen(stage)}>
            {say(stageLabels[stage], language)} {cards.length}
            {more && '+'}
          </PlainButton>
        ))}
      </div>
      <div className="board__columns" ref={screen}>
        {board?.columns.map((column) => (
          <Column
            column={column}
            dragged={dragged}
            filter={filter}
            isChosen={column.stage === chosen}
            key={column.stage}
            moves={moves}
            now={Date.parse(board.now)}
            onDrag={drag}
          />
        ))}
      </div>
      <p className="board__quiet board__keys">{say(boardTexts.keys, language)}</p>
      {moves.move && (
        <MoveDialog
          key={[moves.move.card.id, ...moves.move.offered.map(({ action }) => action)].join()}
          move={moves.move}
          moves={moves}
          onMoved={refresh}
        />
      )}
    </Screen>
  )
}
