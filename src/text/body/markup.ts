import type { BodyBlock, Words, WordsBlock } from './blocks'

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
  'audio button canvas embed head iframe input link map math meta noscript object script select style svg template textarea title video',
)
const CELLS = names('td th')
// Word's own bullet and number of a list item, beside the list that it is converted to.
const WORDS_BULLET = /mso-list:\s*ignore/i
const WORDS_ITEM = /mso-list:\s*l\d/i
const BOLD = /font-weight:\s*(?:bold|[6-9]00)/i
const NOT_BOLD = /font-weight:\s*(?:normal|[1-4]00)/i
const LINK = /^(?:https?:\/\/|mailto:)/i
/** How a converter of ours names a picture that it took out. */
export const pictureSource = (picture: number): string => `picture:${picture}`
const PICTURE = /^picture:(\d+)$/

/** Zero-width marks and soft hyphens: invisible, and they break a search for the word that they stand in. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g
const SPACE = /[ \t\u00A0]*\n[ \t\n\u00A0]*|[ \t\u00A0]+/g
const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u3000-\u303F]/
const INDENT = /^[\s\u3000]+/
const END = /[\s\u3000]+$/

type Place = Pick<Words, 'bold' | 'italic' | 'url'> & { begin: () => WordsBlock }

const paragraph = (): WordsBlock => ({ kind: 'paragraph', words: [] })

/**
 * The blocks of a document: paragraphs, headings, quotes, points of lists and the pictures that were taken out of it.
 * Of all that it sets, bold, italic and links stay.
 */
export const blocksFrom = (root: Markup): BodyBlock[] => {
  const blocks: BodyBlock[] = []
  let open: WordsBlock | null = null

  const close = () => {
    const words = open ? tidy(open.words) : []
    if (open && words.length) blocks.push({ ...open, words })
    open = null
  }
  const walk = (node: Markup, place: Place): void => {
    if (node.nodeType === TEXT) {
      const { begin, ...set } = place
      open ??= begin()
      open.words.push({ ...set, text: node.nodeValue ?? '' })
      return
    }
    if (node.nodeType !== ELEMENT) return walkAll(node, place)
    const name = node.nodeName.toLowerCase()
    const style = node.getAttribute?.('style') ?? ''
    if (SILENT.has(name) || WORDS_BULLET.test(style)) return
    if (name === 'img') {
      const found = PICTURE.exec(node.getAttribute?.('src') ?? '')
      if (!found) return
      close()
      blocks.push({ kind: 'picture', picture: Number(found[1]) })
      return
    }
    if (BREAKING.has(name)) close()
    walkAll(node, placeIn(node, name, style, place))
    if (BREAKING.has(name)) close()
    if (CELLS.has(name)) open?.words.push({ text: '\u3000' })
  }
  const walkAll = (node: Markup, place: Place) => {
    for (let i = 0; i < node.childNodes.length; i++) walk(node.childNodes[i] as Markup, place)
  }
  walkAll(root, { begin: paragraph })
  close()
  return blocks
}

const placeIn = (node: Markup, name: string, style: string, place: Place): Place => {
  const set = {
    ...place,
    ...((name === 'b' || name === 'strong' || BOLD.test(style)) && { bold: true }),
    ...(NOT_BOLD.test(style) && { bold: false }),
    ...((name === 'i' || name === 'em') && { italic: true }),
  }
  if (/^h[1-6]$/.test(name)) {
    const level = name < 'h3' ? 2 : 3
    return { ...set, begin: () => ({ kind: 'heading', level, words: [] }) }
  }
  if (name === 'blockquote') return { ...set, begin: () => ({ kind: 'quote', words: [] }) }
  if (name === 'ol' || name === 'ul' || (name === 'p' && WORDS_ITEM.test(style)))
    return { ...set, begin: () => ({ kind: 'item', ordered: name === 'ol', words: [] }) }
  if (name === 'a') {
    const url = node.getAttribute?.('href')?.trim() ?? ''
    return LINK.test(url) ? { ...set, url } : set
  }
  return set
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
  first.text = first.text.replace(INDENT, '')
  last.text = last.text.replace(END, '')
  return merged.slice(merged.indexOf(first), merged.indexOf(last) + 1)
}

/** A line break of the source is no space between two wide characters; elsewhere white space is one. */
const collapse = (text: string, before: string, after: string): string =>
  text.replace(SPACE, (space, at: number) => {
    const left = text[at - 1] ?? before
    const right = text[at + space.length] ?? after
    return space.includes('\n') && WIDE.test(left) && WIDE.test(right) ? '' : ' '
  })
