import type { ProgramKind } from '../workflow'
import type { Text } from './text'

/** Programs that ask the newsroom's APIs by a key. */
export const programTexts = {
  singular: { zh: '程序', en: 'Program' },
  plural: { zh: '程序', en: 'Programs' },
  about: {
    zh: '供稿接口、报纸自己的前端等程序，各用一把钥匙访问采编接口，不用谁的账号。程序不能审稿、签发。',
    en: 'A wire feed, the paper’s own frontends: each asks the newsroom’s APIs by a key of its own, never by a person’s account. No program approves or publishes.',
  },
  name: { zh: '名称', en: 'Name' },
  nameHelp: {
    zh: '如：新华社供稿。它写的稿件和流转记录里署这个名字。',
    en: 'Such as “Wire feed”: articles and the record name it so.',
  },
  may: { zh: '能做什么', en: 'What it may do' },
  mayHelp: {
    zh: '只读：看所有稿件、照片、版面，不改任何东西。供稿：新建稿件、上传照片、导入版面，只看得到自己送来的。建好后不能改。',
    en: 'Read: all articles, photos and pages, and changes nothing. Bring in: new articles, photos and pages; sees what it brought and nothing else. Fixed once made.',
  },
  account: { zh: '账号', en: 'Account' },
  key: { zh: '钥匙', en: 'Key' },
  keyStart: { zh: '钥匙开头', en: 'Key begins' },
  keyMadeAt: { zh: '签发时间', en: 'Issued' },
  keyEndsAt: { zh: '有效至', en: 'Ends' },
  lastUsedAt: { zh: '最近使用', en: 'Last used' },

  saveFirst: { zh: '先保存，再签发钥匙。', en: 'Save first; then a key can be issued.' },
  none: { zh: '还没有钥匙，这个程序进不来。', en: 'It has no key and can’t get in.' },
  held: {
    zh: '现有钥匙 {start}…，{when}签发。',
    en: 'It has the key {start}…, issued {when}.',
  },
  ended: {
    zh: '钥匙 {start}… 已于{when}到期。',
    en: 'The key {start}… ended {when}.',
  },
  lasts: { zh: '有效期', en: 'Lasts' },
  forDays: { zh: '{days}天', en: '{days} {days|day|days}' },
  forever: { zh: '不限期', en: 'no end' },
  issue: { zh: '签发钥匙', en: 'Issue a key' },
  replace: { zh: '换一把钥匙', en: 'Issue another' },
  replaceHelp: {
    zh: '换了以后，旧钥匙马上作废。',
    en: 'The present one is worth nothing from then on.',
  },
  revoke: { zh: '收回钥匙', en: 'Revoke the key' },
  once: {
    zh: '钥匙只显示这一次。请现在交给程序，离开本页就再也看不到了。',
    en: 'The key is shown this once. Give it to the program now: it can’t be seen again after you leave this page.',
  },
  revoked: {
    zh: '钥匙已收回，马上不能再用。',
    en: 'The key is revoked and worth nothing from now on.',
  },
  failed: { zh: '没有办成，请再试一次。', en: 'That did not work. Please try again.' },
} satisfies Record<string, Text>

export const programKindLabels: Record<ProgramKind, Text> = {
  reader: { zh: '只读', en: 'Read' },
  importer: { zh: '供稿', en: 'Bring in' },
}
