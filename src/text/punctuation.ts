/** ASCII marks and the full-width ones that Chinese text sets; escaped lest a tool folds them back. */
const FULL_WIDTH: Record<string, string> = {
  ',': '\uFF0C',
  '?': '\uFF1F',
  '!': '\uFF01',
  ';': '\uFF1B',
  ':': '\uFF1A',
  '(': '\uFF08',
  ')': '\uFF09',
}
const RUN = /[,?!;:()]+/g
const URL = /https?:\/\/[\x21-\x7E]+/g
// Brackets are left out: a pair made full width must not spread to its neighbours on a second run.
const CHINESE =
  '[\\p{sc=Han}\\u3001\\u3002\\u300A-\\u3011\\u2014\\u2026\\u201C\\u201D\\u2018\\u2019\\uFF01\\uFF0C\\uFF1A\\uFF1B\\uFF1F]'
const AFTER_CHINESE = new RegExp(`${CHINESE}$`, 'u')
const BEFORE_CHINESE = new RegExp(`^${CHINESE}`, 'u')
const ONE_CHARACTER = 2

/** A run of marks is Chinese when Chinese text stands before or after it. */
const foldRuns = (text: string): string =>
  text.replace(RUN, (run: string, at: number) => {
    const after = at + run.length
    const chinese =
      AFTER_CHINESE.test(text.slice(Math.max(0, at - ONE_CHARACTER), at)) ||
      BEFORE_CHINESE.test(text.slice(after, after + ONE_CHARACTER))
    return chinese ? [...run].map((mark) => FULL_WIDTH[mark] ?? mark).join('') : run
  })

/** Both brackets of a pair have one width: full when either is. */
function pairBrackets(text: string): string {
  const characters = text.split('')
  const open: number[] = []
  characters.forEach((character, at) => {
    if (character === '(' || character === '\uFF08') open.push(at)
    if (character !== ')' && character !== '\uFF09') return
    const from = open.pop()
    if (from === undefined) return
    if (characters[from] === '\uFF08' || character === '\uFF09') {
      characters[from] = '\uFF08'
      characters[at] = '\uFF09'
    }
  })
  return characters.join('')
}

/**
 * Sets ASCII , ? ! ; : ( ) beside Chinese text full width. 2-3, 10:30, 3.5, URLs and English stay as
 * they are; nothing else is folded (never NFKC). Idempotent, and as long as the text was.
 */
export function normalisePunctuation(text: string): string {
  const urls = [...text.matchAll(URL)]
  const ends = urls.map((url) => url.index + url[0].length)
  const between = [...urls, null].map((url, i) => text.slice(ends[i - 1] ?? 0, url?.index))
  const folded = between.map((part, i) => foldRuns(part) + (urls[i]?.[0] ?? '')).join('')
  return pairBrackets(folded)
}
