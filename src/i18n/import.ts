import type { PageErrorCode } from '../text/page'
import type { Text } from './text'

export const importTexts = {
  undated: {
    zh: '版面上没有日期，按今天（{date}）入库。若不对，请给出日期再导入。',
    en: 'The page has no date: entered under today, {date}. Give a date if that is wrong.',
  },
  undone: { zh: '撤销整版导入', en: 'The import of the page was undone' },
  nothing: { zh: '没有找到稿件。', en: 'no article was found in it.' },
  unknownColumn: {
    zh: '没有名为“{column}”的栏目，请在版块中新建，或在稿件里选一个。',
    en: 'There is no column “{column}”: add it to the sections, or choose one in the article.',
  },
  normalised: {
    zh: '有 {count} 处半角标点改成了全角。',
    en: '{count} half-width punctuation marks became full-width.',
  },
} satisfies Record<string, Text>

export const pageErrorTexts: Record<PageErrorCode, Text> = {
  empty: { zh: '文件是空的。', en: 'the file is empty.' },
  binary: { zh: '不是文本文件。', en: 'it is not a text file.' },
  markup: {
    zh: '是网页源码，不是版面文字，请只粘贴文字。',
    en: 'it is the source of a web page: give its text alone.',
  },
  'too-large': { zh: '文件太大，最多 2 MB。', en: 'the file is too large: 2 MB at most.' },
  encoding: {
    zh: '认不出文字编码，请存为 UTF-8 或 GBK。',
    en: 'its encoding is unknown: save it as UTF-8 or GBK.',
  },
}
