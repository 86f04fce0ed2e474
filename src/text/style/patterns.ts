import type { StyleCode } from './types'
import { avoidedWords, wrongWords, type WordRule } from './words'

/** A rule that a pattern says. `mend` makes what it should be of what was found; `only` narrows it to such lines. */
export type Pattern = {
  code: StyleCode
  find: RegExp
  mend?: (found: RegExpMatchArray) => string
  only?: 'body' | 'heading'
}

const HAN = '\\p{Script=Han}'
const NUMERAL = '[一二三四五六七八九十〇零]'
const MONTH = '(?:十[一二]?|[一二三四五六七八九])月'

/** Full-width digits, letters and signs, of which Chinese text has the half-width ones: GB/T 15835. */
const toHalfWidth = (text: string): string =>
  text.replace(/[\uFF05\uFF10-\uFF5A]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))

const words = (code: StyleCode, rules: readonly WordRule[]): Pattern[] =>
  rules.map(({ find, mend }) => ({ code, find, mend: () => mend }))

/** In the order in which they win where two find the same. */
export const patterns: readonly Pattern[] = [
  ...words('wrongWord', wrongWords),
  ...words('avoided', avoidedWords),
  {
    code: 'redundant',
    find: new RegExp(
      `(?:大约|约)[\\d.一二三四五六七八九十百千万亿]+${HAN}{0,2}?(?:左右|上下)`,
      'gu',
    ),
    mend: ([found]) => found.replace(/(?:左右|上下)$/, ''),
  },
  {
    code: 'fullWidth',
    find: /[\uFF05\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]+/g,
    mend: ([found]) => toHalfWidth(found),
  },
  // GB/T 15834: an ellipsis is six dots.
  { code: 'ellipsis', find: /。{3,}|\.{3,}|(?<!…)…(?!…)/g, mend: () => '……' },
  {
    code: 'doubled',
    find: /([\uFF0C、\uFF1B\uFF1A])\1+|(?<!。)。。(?!。)/g,
    mend: ([found]) => found[0]!,
  },
  {
    code: 'doubled',
    find: /[\uFF0C、\uFF1B][。\uFF01\uFF1F]|。[\uFF0C、\uFF1B]|[\uFF0C、][\uFF0C、\uFF1B\uFF1A]/g,
  },
  { code: 'doubled', find: /。”。/g, mend: () => '。”' },
  // Between names and in brackets a space has a meaning: 记者 杨文, 窦 妮.
  {
    code: 'spaced',
    find: new RegExp(
      `(?<=${HAN}{2}|[\\uFF0C。、])(?<!记者|通讯员|摄影|编辑) +(?=${HAN}{2})(?!${HAN}{2,4}(?:[ 摄文图\\uFF09]|$))`,
      'gu',
    ),
    mend: () => '',
    only: 'body',
  },
  {
    code: 'repeated',
    find: /(?<!目)的的(?!确)|(?<![不为除])了了(?![解结却之然不])/g,
    mend: ([found]) => found[0]!,
  },
  {
    code: 'repeated',
    find: new RegExp(`(?!一)(${HAN}{3,8})\\1`, 'gu'),
    mend: ([, once]) => once ?? '',
  },
  {
    code: 'repeated',
    find: /(进行|目前|记者|以及|我们|他们|已经|因为|所以|但是|并且|由于|对于|关于)\1/g,
    mend: ([, once]) => once ?? '',
  },
  // GB/T 15835: one date, one kind of numeral. 正月 and 腊月 are of the other calendar.
  {
    code: 'mixedNumber',
    find: new RegExp(
      `${MONTH}\\d{1,2}[日号]|\\d{1,2}月${NUMERAL}{1,3}[日号]|\\d{4}年${MONTH}(?!${NUMERAL})`,
      'gu',
    ),
  },
  { code: 'mixedNumber', find: /百分之\d+(?:\.\d+)?/g, mend: ([found]) => `${found.slice(3)}%` },
  { code: 'mixedNumber', find: /\d百(?!分)|\d千(?![米克瓦帕卡赫伏焦安字兆])/g },
  {
    code: 'percentRange',
    find: /(?<![\d.%])(\d+(?:\.\d+)?)([-\u2013\u2014~\uFF5E至到])(\d+(?:\.\d+)?)%/g,
    mend: ([, from, between, to]) => `${from}%${between}${to}%`,
  },
  { code: 'headlineStop', find: /(?<!…)[。\uFF0C、\uFF1B]$/g, mend: () => '', only: 'heading' },
]
