'use client'

import { ChevronIcon, Popup, PopupList, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { boardTexts } from '../../i18n/board'
import { myDeskTexts } from '../../i18n/myDesk'
import { reasonText } from '../../i18n/reasons'
import { say } from '../../i18n/text'
import { moveLabels } from '../../i18n/workflow'
import { rowOf, type Card, type Standing } from '../../workflow'
import { isAnothers } from '../article'
import { offeredTo } from '../ArticleActions/ActionBar'
import { nameOfCard } from '../card'
import type { Moves } from './useMoves'

/** What this person may do with the article now: asked for when the menu is opened. */
export const CardMenu = ({ card, moves }: { card: Card; moves: Moves }) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const [standing, setStanding] = useState<Standing | null>(null)
  const offered = standing && offeredTo(standing)
  const look = () => {
    setStanding(null)
    void moves.standingOf(card).then(setStanding)
  }
  return (
    <Popup
      button={
        <span className="board-card__menu">
          {say(boardTexts.move, language)}
          <span className="board__unseen">
            {say(boardTexts.moveWhich, language, { name: nameOfCard(card, language) })}
          </span>
          <ChevronIcon />
        </span>
      }
      horizontalAlign="right"
      onToggleOpen={look}
    >
      <PopupList.ButtonGroup>
        {!offered && (
          <PopupList.Button disabled>{say(myDeskTexts.loading, language)}</PopupList.Button>
        )}
        {offered?.length === 0 && (
          <PopupList.Button disabled>{say(boardTexts.nothingToDo, language)}</PopupList.Button>
        )}
        {offered?.map((one) => (
          <PopupList.Button
            disabled={!one.allowed || (isAnothers(standing) && !rowOf(one.action).urgent)}
            key={one.action}
            onClick={() => moves.ask(card, one)}
          >
            {say(moveLabels[one.action], language)}
            {one.reason && <small>{reasonText(one.reason, language)}</small>}
          </PopupList.Button>
        ))}
      </PopupList.ButtonGroup>
    </Popup>
  )
}
