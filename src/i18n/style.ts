import type { Text } from './text'

/** What each finding of `src/text/style` says. `{words}` = what was found, `{suggestion}` = what it should be. */
export const styleLabels = {
  halfWidth: { zh: '半角标点', en: 'Half-width punctuation' },
  fullWidth: { zh: '全角数字或字母', en: 'Full-width digits or letters' },
  unpaired: { zh: '引号或括号不成对', en: 'A quotation mark or bracket without its other half' },
  doubled: { zh: '标点重复', en: 'Punctuation twice' },
  ellipsis: { zh: '省略号应为六点', en: 'An ellipsis is six dots' },
  spaced: { zh: '汉字间有空格', en: 'A space between Chinese characters' },
  repeated: { zh: '字词重复', en: 'Words twice' },
  mixedNumber: { zh: '数字写法不统一', en: 'Two kinds of numerals in one' },
  percentRange: {
    zh: '百分数范围，前一个也要带 %',
    en: 'A range of percentages: both take the sign',
  },
  noSuchDate: { zh: '没有这一天', en: 'There is no such day' },
  weekday: { zh: '日期和星期对不上', en: 'The day of the week is another date’s' },
  wrongWord: { zh: '错别字', en: 'A wrong word' },
  redundant: { zh: '语义重复', en: 'It says the same twice' },
  avoided: { zh: '禁用词', en: 'A term that is not used' },
  headlineStop: { zh: '标题末尾不用标点', en: 'A heading ends without a mark' },
  headlineLong: { zh: '标题超过 30 字', en: 'A headline of more than 30 characters' },
  nameSpelt: { zh: '与署名写法不同', en: 'Spelt otherwise in the byline' },
  fieldInText: {
    zh: '讯头和署名另有栏目，印出来会有两遍',
    en: 'Dateline and byline have fields of their own: printed twice',
  },
} satisfies Record<string, Text>

export const styleTexts = {
  title: { zh: '文字检查 {count} 处', en: 'Style: {count}' },
  found: { zh: '{label}：{words}', en: '{label}: {words}' },
  instead: { zh: '{label}：{words} → {suggestion}', en: '{label}: {words} → {suggestion}' },
  leaveOut: { zh: '{label}：删去“{words}”', en: '{label}: leave out “{words}”' },
} satisfies Record<string, Text>
