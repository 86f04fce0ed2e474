import type { BodyBlock, Words, WordsBlock } from './blocks'
import { isWordsMark, wordsPoint } from './wordLists'

/** What is read of a node of a parsed document: the browser's, or that of any other DOM. */
export interface Markup {
  nodeType: number
  nodeName: string
  nodeValue: string | null
  childNodes: ArrayLike<Markup>
  getAttribute?: (name: string) => string | null
}

const TEXT = 3
const ELEMENT = 1
const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const BREAKING = names(
  'address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul',
)
/** Nothing that is said to a reader stands in these. */
const SILENT = names(
  'audio button canvas del embed head iframe input link map math meta noscript object script select style svg template textarea title video',
)
/** Nor in what is hidden, and in what colleagues noted in the margin of a document. */
const HIDDEN =
  /display:\s*none|mso-hide:\s*all|mso-element:\s*comment|mso-special-character:\s*comment/i
const NOTED = /\bmsocom|\bMsoComment/
const KEEPS_LINES = /white-space:\s*(?:pre|break)/i
const LINE_BREAK = /\r\n?|\n/
/** Digits and signs as they are raised and lowered: 20 m², H₂O. */
const PLAIN = '0123456789+-'
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻'
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋'
const BOLD = /font-weight:\s*(?:bold|[6-9]00)/i
const NOT_BOLD = /font-weight:\s*(?:normal|[1-4]00)/i
/** Word numbers headings as it does the points of a list. */
const POINTS = /^(?:p|h[1-6])$/
const LINK = /^(?:https?:\/\/|mailto:)/i
/** How a converter of ours names a picture that it took out. */
export const pictureSource = (picture: number): string => `picture:${picture}`
const PICTURE = /^picture:(\d+)$/

/** Zero-width marks and soft hyphens: invisible, and they break a search for the word that they stand in. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g
const SPACE = /[ \t\u00A0]*\n[ \t\n\u00A0]*|[ \t\u00A0]+/g
const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u3000-\u303F]/

type Place = Pick<Words, 'bold' | 'italic' | 'url'> & {
  begin: () => WordsBlock
  /** A line break of the source is one here. */
  keepsLines?: boolean
  /** How digits stand here. */
  digits?: string
  /** The number of the next point of the list that this is in; null where they have none. */
  list?: { next: number | null }
}

const paragraph = (): WordsBlock => ({ kind: 'paragraph', words: [] })

/**
 * The blocks of a document: paragraphs, headings, quotes, points of lists and the pictures that were taken out of it.
 * Of all that it sets, bold, italic and links stay.
 */
export const blocksFrom = (root: Markup): BodyBlock[] => blocksIn(root, { begin: paragraph })

const blocksIn = (root: Markup, outside: Place): BodyBlock[] => {
  const blocks: BodyBlock[] = []
  let open: WordsBlock | null = null

  const close = () => {
    const words = open ? tidy(open.words) : []
    if (open && words.length) blocks.push({ ...open, words })
    open = null
  }
  const write = (text: string, { begin, bold, digits, italic, url }: Place) => {
    open ??= begin()
    open.words.push({ bold, italic, url, text: digits ? withDigits(text, digits) : text })
  }
  const walk = (node: Markup, place: Place): void => {
    if (node.nodeType === TEXT) {
      const text = node.nodeValue ?? ''
      const lines = place.keepsLines ? text.split(LINE_BREAK) : [text]
      lines.forEach((line, at) => {
        if (at > 0) close()
        write(line, place)
      })
      return
    }
    if (node.nodeType !== ELEMENT) return walkAll(node, place)
    const name = node.nodeName.toLowerCase()
    if (isUnsaid(node, name)) return
    if (name === 'img') {
      const found = PICTURE.exec(node.getAttribute?.('src') ?? '')
      if (!found) return
      close()
      blocks.push({ kind: 'picture', picture: Number(found[1]) })
      return
    }
    if (BREAKING.has(name)) close()
    const inside = placeIn(node, name, place)
    const point = POINTS.test(name) ? wordsPoint(node) : null
    const number = name === 'p' ? point?.number : undefined
    if (name === 'tr') blocks.push(...rowOf(node, inside))
    else if (number !== undefined)
      walkAll(node, { ...inside, begin: () => ({ kind: 'item', number, words: [] }) })
    else {
      if (point) write(point.mark, inside)
      walkAll(node, inside)
    }
    if (BREAKING.has(name)) close()
  }
  const walkAll = (node: Markup, place: Place) => {
    for (const child of Array.from(node.childNodes)) walk(child, place)
  }
  walkAll(root, outside)
  close()
  return blocks
}

const isUnsaid = (node: Markup, name: string): boolean =>
  SILENT.has(name) ||
  isWordsMark(node) ||
  HIDDEN.test(node.getAttribute?.('style') ?? '') ||
  NOTED.test(node.getAttribute?.('class') ?? '')

/** A row of a table is a line, unless a cell holds more than one: then the table only sets columns. */
const rowOf = (row: Markup, place: Place): BodyBlock[] => {
  const cells = Array.from(row.childNodes)
    .filter(({ nodeType }) => nodeType === ELEMENT)
    .map((cell) => blocksIn(cell, place))
  const isLine = cells.every((cell) => cell.length < 2 && cell[0]?.kind !== 'picture')
  if (!isLine || cells.length < 2) return cells.flat()
  const words = tidy(
    cells.flatMap(([block], at): Words[] => [
      ...(at > 0 ? [{ text: '\u3000' }] : []),
      ...(block && 'words' in block ? block.words : []),
    ]),
  )
  return words.length ? [{ kind: 'row', words }] : []
}

/** Only of what is all digits: a raised (1) is a footnote's. */
const withDigits = (text: string, digits: string): string =>
  [...text].every((sign) => PLAIN.includes(sign))
    ? [...text].map((sign) => digits[PLAIN.indexOf(sign)]).join('')
    : text

const placeIn = (node: Markup, name: string, place: Place): Place => {
  const style = node.getAttribute?.('style') ?? ''
  const set = {
    ...place,
    ...((name === 'b' || name === 'strong' || BOLD.test(style)) && { bold: true }),
    ...(NOT_BOLD.test(style) && { bold: false }),
    ...((name === 'i' || name === 'em') && { italic: true }),
    ...((name === 'pre' || KEEPS_LINES.test(style)) && { keepsLines: true }),
    ...(name === 'sup' && { digits: RAISED }),
    ...(name === 'sub' && { digits: LOWERED }),
  }
  if (/^h[1-6]$/.test(name)) {
    const level = name < 'h3' ? 2 : 3
    return { ...set, begin: () => ({ kind: 'heading', level, words: [] }) }
  }
  if (name === 'blockquote') return { ...set, begin: () => ({ kind: 'quote', words: [] }) }
  if (name === 'ul') return { ...set, list: { next: null } }
  if (name === 'ol') return { ...set, list: { next: numberOf(node, 'start') ?? 1 } }
  if (name === 'li' && place.list) return { ...set, begin: pointOf(node, place.list) }
  if (name === 'a') {
    const url = node.getAttribute?.('href')?.trim() ?? ''
    return LINK.test(url) ? { ...set, url } : set
  }
  return set
}

const numberOf = (node: Markup, attribute: string): number | null => {
  const number = Number.parseInt(node.getAttribute?.(attribute) ?? '', 10)
  return number >= 0 ? number : null
}

/** A point begins once: what stands apart below it is a paragraph. */
const pointOf = (node: Markup, list: { next: number | null }): (() => WordsBlock) => {
  const number = list.next === null ? null : (numberOf(node, 'value') ?? list.next)
  list.next = number === null ? null : number + 1
  let begun = false
  return () => {
    if (begun) return paragraph()
    begun = true
    return { kind: 'item', number, words: [] }
  }
}

/** Without indents, invisible marks and the line breaks of the document's own source; stretches set alike are one. */
const tidy = (words: readonly Words[]): Words[] => {
  const merged: Words[] = []
  for (const { text, bold, italic, url } of words) {
    const before = merged.at(-1)
    const isAlike =
      before && !before.bold === !bold && !before.italic === !italic && before.url === url
    const clean = text.replace(INVISIBLE, '').replace(/\r\n?/g, '\n')
    if (isAlike) before.text += clean
    else if (clean)
      merged.push({
        text: clean,
        ...(bold && { bold }),
        ...(italic && { italic }),
        ...(url && { url }),
      })
  }
  merged.forEach((stretch, i) => {
    const before = merged[i - 1]?.text.at(-1) ?? ''
    const after = merged[i + 1]?.text[0] ?? ''
    stretch.text = collapse(stretch.text, before, after)
  })
  const first = merged.find(({ text }) => text.trim())
  const last = merged.findLast(({ text }) => text.trim())
  if (!first || !last) return []
  first.text = first.text.trimStart()
  last.text = last.text.trimEnd()
  return merged.slice(merged.indexOf(first), merged.indexOf(last) + 1)
}

/** A line break of the source is no space between two wide characters; elsewhere white space is one. */
const collapse = (text: string, before: string, after: string): string =>
  text.replace(SPACE, (space, at: number) => {
    const left = text[at - 1] ?? before
    const right = text[at + space.length] ?? after
    return space.includes('\n') && WIDE.test(left) && WIDE.test(right) ? '' : ' '
  })
