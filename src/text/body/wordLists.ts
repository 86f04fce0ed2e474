import type { BodyBlock } from './blocks'
import type { Markup } from './markup'

// Word writes a point of a list as a paragraph that begins with its bullet or number.
const POINT = /mso-list:\s*l\d/i
const MARK = /mso-list:\s*ignore/i
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

const styleOf = (node: Markup): string => node.getAttribute?.('style') ?? ''

export const isWordsMark = (node: Markup): boolean => MARK.test(styleOf(node))

/** How a point of Word's begins after `before`: in a list, or with its mark where no list of ours would give it that. */
export const wordsPoint = (
  node: Markup,
  before: readonly BodyBlock[],
): { ordered: boolean } | { mark: string } | null => {
  if (!POINT.test(styleOf(node))) return null
  const mark = markIn(node) ?? ''
  if (BULLET.test(mark)) return { ordered: false }
  const last = before.findLastIndex((block) => block.kind !== 'item' || !block.ordered)
  return Number(NUMBER.exec(mark)?.[1]) === before.length - last ? { ordered: true } : { mark }
}
