import { findAnchor } from '../../text/anchor'
import type { NoteAnchor } from '../../workflow'

/** The text nodes of a paragraph and how far in they begin. */
const pointIn = (line: Node, offset: number): [Node, number] => {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
  let left = offset
  let node = walker.nextNode()
  while (node && left > (node.textContent?.length ?? 0)) {
    left -= node.textContent?.length ?? 0
    node = walker.nextNode()
  }
  return node ? [node, left] : [line, 0]
}

const showInBody = (anchor: NoteAnchor): void => {
  const editor = document.querySelector<HTMLElement>('[data-field-path=body] [data-lexical-editor]')
  const lines = [...(editor?.children ?? [])].filter(({ textContent }) => textContent?.trim())
  const found = findAnchor(
    lines.map(({ textContent }) => textContent ?? ''),
    anchor,
  )
  const line = lines[found?.line ?? Math.min(anchor.line, lines.length - 1)]
  if (!line) return
  line.scrollIntoView({ block: 'center' })
  const [from, to] = found?.range ?? [0, line.textContent?.length ?? 0]
  editor?.focus({ preventScroll: true })
  const [start, end] = [pointIn(line, from), pointIn(line, to)]
  getSelection()?.setBaseAndExtent(...start, ...end)
}

/** Puts the cursor on the words that a note stands at: selected, they are seen and typed over. */
export const showInForm = (anchor: NoteAnchor): void => {
  if (anchor.field === 'body') return showInBody(anchor)
  const field = document.querySelector<HTMLElement>(`#field-${anchor.field}`)
  field?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return
  const range = findAnchor([field.value], anchor)?.range
  if (range) field.setSelectionRange(...range)
}
