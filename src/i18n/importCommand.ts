import type { Text } from './text'

/** `npm run import-page`, as it speaks to a person at a terminal. */
export const importCommandTexts = {
  usage: {
    zh: `用法：npm run --silent import-page -- FILE [--date YYYY-MM-DD] [--number N] [--name 要闻]
      [--dry-run] [--json] [--as EMAIL]
  FILE       版面文本（UTF-8 或 GBK）；- 为标准输入
  --dry-run  只解析，不入库，不需要数据库
  --as       以谁的名义导入；默认为最早的编辑账号`,
    en: `Usage: npm run --silent import-page -- FILE [--date YYYY-MM-DD] [--number N] [--name 要闻]
       [--dry-run] [--json] [--as EMAIL]
  FILE       the page's text (UTF-8 or GBK); - for standard input
  --dry-run  parse only: no database is needed
  --as       whose import it is; the first editor's when left out`,
  },
  badDate: {
    zh: '--date 须为 YYYY-MM-DD：{given}',
    en: '--date must be YYYY-MM-DD: {given}',
  },
  badNumber: { zh: '--number 须为 1–999：{given}', en: '--number must be 1–999: {given}' },
  unreadable: { zh: '读不到文件 {file}（{code}）。', en: 'can’t read the file {file} ({code}).' },
  noAccount: { zh: '没有账号 {email}。', en: 'there is no account {email}.' },
  noEditor: {
    zh: '还没有编辑账号：请用 --as EMAIL 指明以谁的名义导入。',
    en: 'no editor has an account yet: say with --as EMAIL whose import it is.',
  },
  undated: { zh: '日期不详', en: 'no date' },
  unnumbered: { zh: '版次不详', en: 'no page number' },
  numbered: { zh: '第 {number} 版', en: 'page {number}' },
  untitled: { zh: '（无题）', en: '(untitled)' },
  item: { zh: '{place}. [{kind}] {headline}', en: '{place}. [{kind}] {headline}' },
  field: { zh: '   {name}  {value}', en: '   {name}: {value}' },
  credit: { zh: '摄影', en: 'Photo by' },
  extent: {
    zh: '   正文  {blocks} 段，原文第 {from}–{to} 行',
    en: '   {blocks} blocks, lines {from}–{to}',
  },
  warning: { zh: '⚠ 第 {line} 行：{message}', en: '⚠ line {line}: {message}' },
} satisfies Record<string, Text>
