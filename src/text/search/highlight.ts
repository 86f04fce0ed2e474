import { fold } from './fold'
import { patternOf } from './tokens'

type Range = { start: number; end: number }
type Hit = Range & { word: string }

const length = 120
const before = 20

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => escapes[mark] ?? mark)

/** Where the words stand in the text as it is printed, in order. */
const hitsIn = (text: string, words: readonly string[]): Hit[] => {
  const places: number[] = []
  const folded = fold(text, places)
  const endOf = (unit: number) => {
    const start = places[unit] ?? 0
    return start + String.fromCodePoint(text.codePointAt(start) ?? 0).length
  }
  return words
    .flatMap((word) =>
      [...folded.matchAll(new RegExp(patternOf(word), 'gu'))].map(({ index }) => ({
        word,
        start: places[index] ?? 0,
        end: endOf(index + word.length - 1),
      })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

const joined = (ranges: readonly Range[]): Range[] => {
  const apart: Range[] = []
  for (const { start, end } of ranges) {
    const last = apart.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else apart.push({ start, end })
  }
  return apart
}

const marked = (text: string, ranges: readonly Range[], { start, end }: Range): string => {
  let html = ''
  let done = start
  for (const range of joined(ranges)) {
    if (range.start < start || range.end > end) continue
    html += `${escapeHtml(text.slice(done, range.start))}<mark>${escapeHtml(text.slice(range.start, range.end))}</mark>`
    done = range.end
  }
  return html + escapeHtml(text.slice(done, end))
}

/** The text as HTML: escaped, the words in `<mark>`. */
export const highlighted = (text: string, words: readonly string[]): string =>
  marked(text, hitsIn(text, words), { start: 0, end: text.length })

/** The stretch that holds the most different words; the first of several. */
const bestStart = (hits: readonly Hit[]): number => {
  let best = { start: 0, words: 0 }
  hits.forEach(({ start }, place) => {
    const held = new Set<string>()
    for (let at = place; at < hits.length; at++) {
      const hit = hits[at]!
      if (hit.end > start + length - before) break
      held.add(hit.word)
    }
    if (held.size > best.words) best = { start, words: held.size }
  })
  return best.start
}

const isInsidePair = (text: string, index: number): boolean =>
  /[\uDC00-\uDFFF]/.test(text.charAt(index)) && /[\uD800-\uDBFF]/.test(text.charAt(index - 1))
const atCharacter = (text: string, index: number): number =>
  isInsidePair(text, index) ? index - 1 : index

/** From the sentence that the hit stands in, if it begins near enough. */
const windowAround = (text: string, hit: number): Range => {
  const near = Math.max(0, hit - before)
  const sentence = Math.max(...[...'。！？；\n'].map((mark) => text.lastIndexOf(mark, hit - 1)))
  const start = atCharacter(text, sentence >= near ? sentence + 1 : near)
  return { start, end: atCharacter(text, Math.min(text.length, start + length)) }
}

/**
 * About 120 characters of the first of `texts` that holds one of the words, or of the first that is not empty: as HTML,
 * escaped, the words in `<mark>`, `…` where it was cut.
 * @param words folded
 */
export const excerptOf = (texts: readonly string[], words: readonly string[]): string => {
  const read = texts.map((text) => ({ text, hits: hitsIn(text, words) }))
  const { text, hits } = read.find(({ hits }) => hits.length) ??
    read.find(({ text }) => text) ?? { text: '', hits: [] }
  const window = windowAround(text, bestStart(hits))
  return [
    window.start > 0 ? '…' : '',
    marked(text, hits, window).trim(),
    window.end < text.length ? '…' : '',
  ].join('')
}
