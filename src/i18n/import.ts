import type { PageError, PageErrorCode } from '../text/page'
import { say, type Text } from './text'

export const importTexts = {
  undated: {
    zh: '版面上没有日期，按今天（{date}）入库。若不对，请给出日期再导入。',
    en: 'The page has no date: entered under today, {date}. Give a date if that is wrong.',
  },
  undone: { zh: '撤销整版导入', en: 'The import of the page was undone' },
  nothing: { zh: '没有找到稿件。', en: 'no article was found in it.' },
  tooMany: {
    zh: '拆出 {count} 篇，一次最多 {most} 篇。请按版分开导入。',
    en: '{count} items were found in it, and {most} are the most at once: import one page at a time.',
  },
  tooManyPeople: {
    zh: '署名共有 {count} 人，一次最多 {most} 人。请核对拆分，或按版分开导入。',
    en: '{count} people are named in its bylines, and {most} are the most at once: check how it was split, or import one page at a time.',
  },
  unknownColumn: {
    zh: '没有名为“{column}”的栏目，请在版块中新建，或在稿件里选一个。',
    en: 'There is no column “{column}”: add it to the sections, or choose one in the article.',
  },
  normalised: {
    zh: '这一条里有 {count} 处半角标点改成了全角。',
    en: 'In this item {count} half-width punctuation {count|mark|marks} became full-width.',
  },
} satisfies Record<string, Text>

const pageErrorTexts: Record<PageErrorCode, Text> = {
  empty: { zh: '没有文字，是空的。', en: 'it is empty.' },
  binary: {
    zh: '含有文本里没有的字符，不是文本文件。',
    en: 'it holds what no text holds: it is not a text file.',
  },
  markup: {
    zh: '是网页源码，不是版面文字，请只粘贴文字。',
    en: 'it is the source of a web page: give its text alone.',
  },
  'too-large': {
    zh: '太大，最多 2 MB。一版报纸不到这个数的百分之一：请按版分开，只导入文字。',
    en: 'it is over 2 MB, a hundred times what a page holds: give one page at a time, and its text alone.',
  },
  'too-long': {
    zh: '超过 10000 行。请按版分开导入。',
    en: 'it has more than 10,000 lines: import one page at a time.',
  },
  encoding: {
    zh: '认不出文字编码，请存为 UTF-8 或 GBK。',
    en: 'its encoding is unknown: save it as UTF-8 or GBK.',
  },
}

const atLine: Text = { zh: '第 {line} 行：', en: 'line {line}: ' }

/** Why a text is no page, with the line that shows it where there is one. */
export const tellPageError = (
  { code, line }: Pick<PageError, 'code' | 'line'>,
  language: string | undefined,
): string =>
  (line === null ? '' : say(atLine, language, { line })) + say(pageErrorTexts[code], language)
