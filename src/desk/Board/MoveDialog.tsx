'use client'

import { useTranslation } from '@payloadcms/ui'

import { ActionDialog } from '../ArticleActions/ActionDialog'
import { useTake } from '../ArticleActions/useTake'
import { nameOfCard } from '../card'
import { useNotes } from '../Notes/useNotes'
import { ChoiceDialog } from './ChoiceDialog'
import type { Move, Moves } from './useMoves'

type Props = { move: Move; moves: Moves; onMoved: () => void }

/** Asks for what the move takes, as the article's own view does, and takes it on the revision that the card showed. */
export const MoveDialog = ({ move, moves, onMoved }: Props) => {
  const { card, offered } = move
  const { i18n } = useTranslation()
  const take = useTake()
  const { open } = useNotes(card.id)
  const [only, other] = offered
  if (!only) return null
  if (other) {
    return (
      <ChoiceDialog
        move={move}
        onChosen={(chosen) => moves.ask(card, chosen)}
        onClosed={moves.end}
      />
    )
  }
  return (
    <ActionDialog
      about={nameOfCard(card, i18n.language)}
      act={async (action, given) => {
        const isDone = await take(card, action, given)
        onMoved()
        if (!isDone) await moves.again(card, only)
        return isDone
      }}
      offered={only}
      onClosed={moves.end}
      openNotes={open.length}
    />
  )
}
