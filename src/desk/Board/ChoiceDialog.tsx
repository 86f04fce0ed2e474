'use client'

import { Button, FullscreenModal, useModal, useTranslation } from '@payloadcms/ui'
import { useId, type KeyboardEvent } from 'react'

import { boardTexts } from '../../i18n/board'
import { actionPrompts, deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { moveLabels } from '../../i18n/workflow'
import { nameOfCard } from '../card'
import type { Move } from './useMoves'
import type { Offered } from '../../workflow'

export const choiceSlug = 'board-choice'

type Props = { move: Move; onChosen: (offered: Offered) => void; onClosed: () => void }

/** Several actions lead to the column: which one is meant. */
export const ChoiceDialog = ({ move, onChosen, onClosed }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const { closeModal } = useModal()
  const titleId = useId()
  const close = () => {
    closeModal(choiceSlug)
    onClosed()
  }
  const choose = (offered: Offered) => {
    closeModal(choiceSlug)
    onChosen(offered)
  }
  const closeByKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') close()
  }
  return (
    <FullscreenModal aria-labelledby={titleId} className="action-dialog" slug={choiceSlug}>
      <div className="action-dialog__card" onKeyDown={closeByKey}>
        <h2 className="action-dialog__title" id={titleId}>
          {say(boardTexts.several, language)}
          <small>{nameOfCard(move.card, language)}</small>
        </h2>
        {move.offered.map((offered, index) => (
          <Button
            buttonStyle="secondary"
            extraButtonProps={{ autoFocus: index === 0 }}
            id={`choose-${offered.action}`}
            key={offered.action}
            margin={false}
            onClick={() => choose(offered)}
            size="large"
          >
            <span className="board-choice">
              <b>{say(moveLabels[offered.action], language)}</b>
              {say(actionPrompts[offered.action], language)}
            </span>
          </Button>
        ))}
        <div className="action-dialog__controls">
          <Button buttonStyle="subtle" margin={false} onClick={close} size="large">
            {say(deskTexts.cancel, language)}
          </Button>
        </div>
      </div>
    </FullscreenModal>
  )
}
