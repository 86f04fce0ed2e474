/**
 * Punctuation as character classes for regular expressions. Full-width marks are escaped because
 * tools on the way may fold them to their ASCII twins.
 */
export const COMMA = ',\\uFF0C'
export const COLON = ':\\uFF1A'
export const OPEN = '(\\uFF08'
const CLOSE = ')\\uFF09'
export const SLASH = '/\\uFF0F'
export const FINAL = '\\u3002\\uFF01!\\uFF1F?\\u2026\\u22EF\\uFF61'
/** What closes and never opens. */
export const ONLY_CLOSERS =
  '\\u201D\\u2019)\\uFF09\\u300B\\u3009\\u300D\\u300F\\u3011\\]\\u3015\\uFF3D'
export const CLOSERS = `"'${ONLY_CLOSERS}`
export const SEPARATORS = '\\s\\u3001,\\uFF0C;\\uFF1B'
export const BULLETS =
  '\\u25A0\\u25A1\\u25CF\\u25C6\\u25C7\\u25CB\\u25CE\\u2605\\u2606\\u25B2\\u25B3\\u25B6\\u25B7\\u25BA\\u2022\\u2666\\u25AA\\u25AB\\u2726\\u27A4\\u203B\\u2588\\u2591-\\u2593\\u25E2-\\u25E5'

/** What is set before an author; N本报记者: a symbol font's bullet comes out as its letter. */
export const LEAD_MARK = `(?:[${BULLETS}]|[Nnlq](?=\\p{sc=Han}{0,6}记者))\\s*`

const ENDS_SENTENCE = new RegExp(
  `(?:[${FINAL}]|[\\p{sc=Han})\\uFF09\u201D\u300B%][.\\uFF0E])\\s?[${CLOSERS}]*(?:\\s*[${OPEN}][^()\\uFF08\\uFF09]{1,30}[${CLOSE}])?$`,
  'u',
)
// …… 徐先生 15200000000; “……”——江苏南通教师 顾月
const ENDS_WHOLE =
  /(?:\D1\d{10}|\D\d{3,4}-\d{7,8})$|\u201D\s?\u2014\u2014[^\u3002\uFF0C\u201C\u201D]{2,24}$|\u201D\s?\u2014\u2014.{2,12}\u201C[^\u201C\u201D]{2,12}\u201D$/
const HAS_COMMA = new RegExp(`[${COMMA}]`)
const PAIRS: readonly [string, string][] = [
  ['\u201C', '\u201D'],
  ['\u2018', '\u2019'],
  ['\u300A', '\u300B'],
  ['\u300C', '\u300D'],
  ['\u300E', '\u300F'],
  ['\u3010', '\u3011'],
]
const ENOUGH_FOR_AN_END = 48

/** A block is open when it does not end a sentence: a column of the page cut it. */
export const isOpen = (text: string): boolean =>
  text !== '' &&
  !ENDS_SENTENCE.test(text.slice(-ENOUGH_FOR_AN_END)) &&
  !ENDS_WHOLE.test(text.slice(-ENOUGH_FOR_AN_END)) &&
  insideBrackets(text) === null

/** 9月|26日: what follows is the rest of a clause or a date, and begins nothing. */
export const endsInside = (text: string): boolean => /[,\uFF0C\u3001\d年月]$/.test(text)

export const hasComma = (text: string): boolean => HAS_COMMA.test(text)

// Of a pair of UTF-16 units the second.
const NOT_COUNTED = /[\s\uDC00-\uDFFF]/
/** What each UTF-16 unit counts. Every line is measured many times; to take out what does not count costs ten times as much. */
const COUNTS = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  NOT_COUNTED.test(String.fromCharCode(unit)) ? 0 : 1,
)

/** Length as a compositor counts it: characters, not UTF-16 units, and no spaces. */
export const lengthOf = (text: string): number => {
  let length = 0
  for (let at = 0; at < text.length; at++) length += COUNTS[text.charCodeAt(at)]!
  return length
}

const count = (text: string, mark: string): number => text.split(mark).length - 1

/** Quotes and brackets that open here and close in another block, or the reverse. */
export function isUnbalanced(text: string): boolean {
  const round = (text.match(/[(\uFF08]/g)?.length ?? 0) - (text.match(/[)\uFF09]/g)?.length ?? 0)
  return round !== 0 || PAIRS.some(([open, close]) => count(text, open) !== count(text, close))
}

/** The content of a text that is one bracket from end to end, or null. */
export function insideBrackets(text: string): string | null {
  return /^[(\uFF08]([^()\uFF08\uFF09]*)[)\uFF09]$/.exec(text)?.[1]?.trim() ?? null
}
