/** Larger files are no newspaper page, and would keep a server from its other callers for seconds. */
export const MAX_PAGE_BYTES = 2 * 1024 * 1024
export const MAX_PAGE_LINES = 10_000

export type PageErrorCode = 'empty' | 'binary' | 'markup' | 'too-large' | 'too-long' | 'encoding'

/** Why bytes are no page; the message is translated elsewhere by `code`. `line` is 1-based where known. */
export class PageError extends Error {
  constructor(
    readonly code: PageErrorCode,
    readonly line: number | null = null,
  ) {
    super(line === null ? `page: ${code}` : `page: ${code} at line ${String(line)}`)
    this.name = 'PageError'
  }
}

export type PageEncoding = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be'

const BOMS: readonly (readonly [PageEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
]
// Control characters that no text file holds; TAB, LF, VT, FF, CR and ESC are left out.
// eslint-disable-next-line no-control-regex -- finding control characters is the purpose
const BINARY = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/
// PDF, RTF and PostScript begin as text.
const DOCUMENT = /^(?:%PDF-|\{\\rtf|%!PS)/
const MARKUP = /^[\s\uFEFF]*<(?:!doctype\s+html|html|\?xml|head|body)\b/i
const REPLACED = /\uFFFD/
const BLANK = /^[\s\uFEFF\u200B-\u200D\u2060]*$/
const PRIVATE_OR_ODD = /[\uE000-\uF8FF\u0080-\u009F]/g
const MOST_ODD = 0.05

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

const MANY_ACCENTS = 5
const MANY_RARE = 3
/**
 * UTF-8 that was read as something else and saved again: as Latin-1 it is accents in a row and not one Chinese
 * character; as GBK its commas, stops and quotes are 锛, 銆 and 鈥, which nobody prints.
 */
const isMojibake = (text: string): boolean =>
  (!/\p{sc=Han}/u.test(text) && count(text, /[\u0080-\u00FF]{2}/g) >= MANY_ACCENTS) ||
  count(text, /[锛銆鈥]/g) >= MANY_RARE

const COMMON =
  /[的一是在不了有和人这中大为上个国年月日市本报记者会出来时地到们要以于也能下工新发生行我他這為個國報記會來時們於發]/g
const ENOUGH_HAN = 15
const FEWEST_COMMON = 0.07
/** Bytes read in a wrong encoding give characters that Chinese hardly uses, and few that it uses most. */
const isChinese = (text: string): boolean => {
  const han = count(text, /\p{sc=Han}/gu)
  return (
    count(text, PRIVATE_OR_ODD) <= text.length * MOST_ODD &&
    (han < ENOUGH_HAN || count(text, COMMON) >= han * FEWEST_COMMON)
  )
}

const lineAt = (text: string, index: number): number =>
  text.slice(0, index).split(/\r\n|\n|\r/).length

/**
 * Decodes a page file: a byte-order mark decides, else strict UTF-8, else GB18030 or Big5, whichever gives Chinese.
 * Throws PageError with any of its codes.
 */
export function decodePage(bytes: Uint8Array): { text: string; encoding: PageEncoding } {
  if (bytes.length === 0) throw new PageError('empty')
  if (bytes.length > MAX_PAGE_BYTES) throw new PageError('too-large')
  const start = String.fromCharCode(...bytes.subarray(0, 64)).trimStart()
  if (DOCUMENT.test(start)) throw new PageError('binary', 1)
  const marked = BOMS.find(([, bom]) => bom.every((byte, i) => bytes[i] === byte))
  const decoded = marked ? decodeMarked(bytes, marked[0], marked[1].length) : decodeUnmarked(bytes)
  const binary = BINARY.exec(decoded.text)
  if (binary) throw new PageError('binary', lineAt(decoded.text, binary.index))
  if (BLANK.test(decoded.text)) throw new PageError('empty')
  if (MARKUP.test(decoded.text)) throw new PageError('markup', 1)
  if (lineAt(decoded.text, decoded.text.length) > MAX_PAGE_LINES) throw new PageError('too-long')
  if (isMojibake(decoded.text)) throw new PageError('encoding', 1)
  return decoded
}

function decodeMarked(
  bytes: Uint8Array,
  encoding: PageEncoding,
  skip: number,
): { text: string; encoding: PageEncoding } {
  const text = strictly(encoding, bytes.subarray(skip))
  if (text === null) throw new PageError('encoding', firstBadLine(bytes, encoding))
  return { text, encoding }
}

function decodeUnmarked(bytes: Uint8Array): { text: string; encoding: PageEncoding } {
  const utf16 = guessUtf16(bytes)
  if (utf16) return decodeMarked(bytes, utf16, 0)
  const utf8 = strictly('utf-8', bytes)
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' }
  if (bytes.includes(0)) throw new PageError('binary', firstZeroLine(bytes))
  for (const encoding of ['gb18030', 'big5'] as const) {
    const text = strictly(encoding, bytes)
    if (text !== null && isChinese(text)) return { text, encoding }
  }
  throw new PageError('encoding', firstBadLine(bytes, 'utf-8'))
}

function strictly(encoding: PageEncoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return null
  }
}

function firstBadLine(bytes: Uint8Array, encoding: PageEncoding): number | null {
  const text = new TextDecoder(encoding).decode(bytes)
  const bad = REPLACED.exec(text)
  return bad ? lineAt(text, bad.index) : null
}

function firstZeroLine(bytes: Uint8Array): number {
  const before = bytes.subarray(0, bytes.indexOf(0))
  return before.reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 1)
}

const ENOUGH_TO_GUESS = 512

/** UTF-16 without a mark: line ends and ASCII have a zero byte always on the same side. */
function guessUtf16(bytes: Uint8Array): PageEncoding | null {
  const sample = bytes.subarray(0, ENOUGH_TO_GUESS)
  let even = 0
  let odd = 0
  sample.forEach((byte, i) => {
    if (byte !== 0) return
    if (i % 2 === 0) even++
    else odd++
  })
  if (even + odd === 0 || bytes.length % 2 === 1 || (even > 0 && odd > 0)) return null
  const encoding = even > 0 ? 'utf-16be' : 'utf-16le'
  const text = strictly(encoding, bytes)
  return text !== null && /[\p{sc=Han}]/u.test(text) && !BINARY.test(text) ? encoding : null
}
