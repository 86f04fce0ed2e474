import type { Markup } from './markup'

// Word writes a point of a list as a paragraph that begins with its bullet or number.
const POINT = /mso-list:\s*l\d/i
const MARK = /mso-list:\s*ignore/i
/** How a converter of ours says the same of a mark that Word numbered. */
export const markClass = 'list-mark'
// Of Wingdings, a bullet is a letter.
const BULLET = /^[^\d\p{Script=Han}\u2460-\u24FF]?$/u
const NUMBER = /^(\d+)[.\u3001\uFF0E]$/

const textIn = (node: Markup): string =>
  node.nodeValue ?? [...Array.from(node.childNodes)].map(textIn).join('')

const markIn = (node: Markup): string | undefined => {
  if (isWordsMark(node)) return textIn(node).trim()
  for (const child of Array.from(node.childNodes)) {
    const mark = markIn(child)
    if (mark !== undefined) return mark
  }
  return undefined
}

export const isWordsMark = (node: Markup): boolean =>
  MARK.test(node.getAttribute?.('style') ?? '') || node.getAttribute?.('class') === markClass

const isPoint = (node: Markup): boolean =>
  POINT.test(node.getAttribute?.('style') ?? '') ||
  Array.from(node.childNodes).some((child) => child.getAttribute?.('class') === markClass)

/** How a point of Word's begins: by its mark; `number` when a list of ours gives it that, null for a bullet. */
export const wordsPoint = (node: Markup): { mark: string; number?: number | null } | null => {
  if (!isPoint(node)) return null
  const mark = markIn(node) ?? ''
  if (BULLET.test(mark)) return { mark: '', number: null }
  const number = NUMBER.exec(mark)?.[1]
  return { mark, ...(number && { number: Number(number) }) }
}
