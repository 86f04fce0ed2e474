import type { Text } from './text'

/** 审稿单: the record of one article as it is printed and filed. */
export const reviewSheetTexts = {
  title: { zh: '审稿单', en: 'Review sheet' },
  print: { zh: '打印', en: 'Print' },
  number: { zh: '稿件编号', en: 'Article' },
  byline: { zh: '署名', en: 'Byline' },
  source: { zh: '来源', en: 'Source' },
  section: { zh: '版块', en: 'Section' },
  kind: { zh: '体裁', en: 'Kind' },
  words: { zh: '字数', en: 'Words' },
  stage: { zh: '稿件状态', en: 'Stage' },
  revision: { zh: '修订号', en: 'Revision' },
  publishedAt: { zh: '首次发出', en: 'First published' },
  when: { zh: '时间', en: 'When' },
  who: { zh: '经手人', en: 'By' },
  what: { zh: '动作', en: 'Action' },
  opinion: { zh: '意见', en: 'Note' },
  public: { zh: '公开说明：{note}', en: 'Public note: {note}' },
  check: { zh: '校验', en: 'Check' },
  last: { zh: '末条校验值 {hash}', en: 'Hash of the last entry: {hash}' },
  printedBy: { zh: '{who} 于 {when} 调取', en: 'Drawn by {who}, {when}' },
  empty: { zh: '无', en: '–' },
} satisfies Record<string, Text>
