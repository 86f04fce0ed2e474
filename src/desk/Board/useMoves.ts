'use client'

import { toast, useModal, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { boardTexts } from '../../i18n/board'
import { deskTexts } from '../../i18n/desk'
import { reasonText } from '../../i18n/reasons'
import { say } from '../../i18n/text'
import { stageLabels } from '../../i18n/workflow'
import { meantBy, type Card, type Offered, type Stage, type Standing } from '../../workflow'
import { useApi } from '../api'
import { dialogSlug } from '../ArticleActions/ActionDialog'
import { choiceSlug } from './ChoiceDialog'

/** What is about to be done to a card: the action, or those among which the person chooses. */
export type Move = { card: Card; offered: Offered[] }

/** The moves of cards: by an action that the person chose, or by the column that they dropped it on. */
export const useMoves = () => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const { closeModal, openModal } = useModal()
  const call = useApi()
  const [move, setMove] = useState<Move | null>(null)

  const ask = (card: Card, ...offered: Offered[]) => {
    setMove({ card, offered })
    openModal(offered.length > 1 ? choiceSlug : dialogSlug)
  }
  const standingOf = async ({ id }: Card): Promise<Standing | null> => {
    const answer = await call<Standing>(`/articles/${id}/actions`)
    if (!answer.ok) toast.error(answer.message ?? say(deskTexts.noAnswer, language))
    return answer.ok ? answer.body : null
  }
  const drop = async (card: Card, to: Stage) => {
    const meant = meantBy(card.stage, to)
    const names = {
      from: say(stageLabels[card.stage], language),
      to: say(stageLabels[to], language),
    }
    if (!meant.length) {
      toast.error(say(boardTexts.noWay, language, names))
      return
    }
    const standing = await standingOf(card)
    if (!standing) return
    const offered = standing.actions.filter(({ action }) => meant.includes(action))
    const allowed = offered.filter((one) => one.allowed)
    const reason = offered[0]?.reason
    if (allowed.length) ask(card, ...allowed)
    else if (reason) toast.error(reasonText(reason, language))
  }
  const end = () => setMove(null)
  /** After a refusal: the move on the article as it stands now, with what was typed for it; none where it is over. */
  const again = async (card: Card, { action }: Offered) => {
    const standing = await standingOf(card)
    const still = standing?.actions.find((one) => one.action === action)
    if (!standing || !still) return
    if (still.allowed) {
      setMove({ card: { ...card, revision: standing.revision }, offered: [still] })
    } else {
      closeModal(dialogSlug)
      end()
    }
  }
  return { again, ask, drop, end, move, standingOf }
}

export type Moves = ReturnType<typeof useMoves>
