import type { Finding } from './types'

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '\u3008': '\u3009',
  '\u3010': '\u3011',
  '\uFF08': '\uFF09',
  '(': ')',
}
const CLOSERS = new Set(Object.values(CLOSING))

/** Brackets of both widths close one another: their width is another rule's. */
const closes = (open: string, close: string): boolean =>
  CLOSING[open] === close || (/[(\uFF08]/.test(open) && /[)\uFF09]/.test(close))

/** 1) and 一) number a list; ’ after a Latin letter or before a year (’98) is an apostrophe. */
const isNoBracket = (text: string, at: number): boolean =>
  (/[)\uFF09]/.test(text[at]!) &&
    /(?:^|[\uFF0C。\uFF1B\uFF1A\s])[\d一二三四五六七八九十]{1,3}$/.test(
      text.slice(Math.max(0, at - 4), at),
    )) ||
  (text[at] === '’' &&
    (/[A-Za-z]/.test(text[at - 1] ?? '') || /^\d\d/.test(text.slice(at + 1, at + 3))))

/**
 * Quotation marks and brackets without their other half.
 * @param next the next paragraph: one that opens with “ goes on a quotation that this one leaves open
 */
export const pairFindings = (text: string, next: string): Finding[] => {
  const open: { mark: string; at: number }[] = []
  const alone: number[] = []
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!
    if (Object.hasOwn(CLOSING, mark)) open.push({ mark, at })
    if (!CLOSERS.has(mark) || isNoBracket(text, at)) continue
    // One left open inside does not make its neighbours unpaired.
    const level = [1, 2].find((up) => open.length >= up && closes(open.at(-up)!.mark, mark))
    if (!level) alone.push(at)
    else
      alone.push(
        ...open
          .splice(-level)
          .slice(1)
          .map((left) => left.at),
      )
  }
  const isOngoing = next.startsWith('“')
  return [
    ...alone,
    ...open.filter(({ mark }) => !(isOngoing && mark === '“')).map(({ at }) => at),
  ].map((at) => ({ code: 'unpaired', from: at, to: at + 1 }))
}
