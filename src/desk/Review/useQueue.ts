'use client'

import { useRef } from 'react'

import { waitingList, type Card, type Desk, type DeskListName, type Stage } from '../../workflow'
import { usePolled } from '../usePolled'

export type Queue = {
  list: DeskListName
  at: number
  count: number
  previous: Card | null
  next: Card | null
}

/**
 * The list that the article waits in, as it was until it was decided on: that takes it out, or to the end, and J still
 * leads on.
 */
export const useQueue = (id: string, stage: Stage): Queue | null => {
  const { body: desk } = usePolled<Desk>('/articles/desk')
  const kept = useRef<Queue | null>(null)
  const name = waitingList(stage)
  const list = desk?.lists.find((list) => list.name === name)
  const at = list?.cards.findIndex((card) => card.id === id) ?? -1
  const isDecided = list?.cards[at]?.notMine === 'ownApproval'
  if (list && at >= 0 && !(kept.current && isDecided)) {
    kept.current = {
      list: list.name,
      at: at + 1,
      count: list.cards.length,
      previous: list.cards[at - 1] ?? null,
      next: list.cards[at + 1] ?? null,
    }
  }
  return kept.current
}
