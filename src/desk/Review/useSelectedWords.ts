'use client'

import { useEffect, useState, type RefObject } from 'react'

/** Words that the person has selected in a row: its key, the stretch of its text, and where they are on the screen. */
export type Selected = { key: string; range: [number, number]; at: { left: number; top: number } }

const lineAt = (node: Node | null): HTMLElement | null =>
  (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-line]') ??
  null

const lengthTo = (line: HTMLElement, node: Node, offset: number): number => {
  const range = document.createRange()
  range.selectNodeContents(line)
  range.setEnd(node, offset)
  return range.toString().length
}

const selectedIn = (screen: HTMLElement | null): Selected | null => {
  const selection = getSelection()
  if (!selection?.rangeCount || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  const line = lineAt(range.startContainer)
  if (!line || !screen?.contains(line)) return null
  const from = lengthTo(line, range.startContainer, range.startOffset)
  // What goes on into other lines ends with this one.
  const to = line.contains(range.endContainer)
    ? lengthTo(line, range.endContainer, range.endOffset)
    : (line.textContent?.length ?? 0)
  const { bottom, left } = range.getBoundingClientRect()
  return to > from
    ? { key: line.dataset.line ?? '', range: [from, to], at: { left, top: bottom } }
    : null
}

/** What is selected of the article's text now; null where nothing is. */
export const useSelectedWords = (screen: RefObject<HTMLElement | null>): Selected | null => {
  const [selected, setSelected] = useState<Selected | null>(null)
  useEffect(() => {
    const look = () => setSelected(selectedIn(screen.current))
    document.addEventListener('selectionchange', look)
    // Whatever scrolls, the words are elsewhere on the screen then.
    document.addEventListener('scroll', look, true)
    return () => {
      document.removeEventListener('selectionchange', look)
      document.removeEventListener('scroll', look, true)
    }
  }, [screen])
  return selected
}
