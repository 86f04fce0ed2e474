import type { Text } from './text'

export const slugTexts = {
  label: { zh: '网址名', en: 'Slug' },
  help: {
    zh: '留空则按拼音自动生成，以后不随名称变动；清空可重新生成。',
    en: 'Made from pinyin when left empty, and kept when the name changes. Empty it to make a new one.',
  },
  unreadable: {
    zh: '网址名里要有拼音、英文字母或数字。',
    en: 'A slug needs letters or digits.',
  },
  taken: { zh: '“{slug}”已被使用，请换一个。', en: '“{slug}” is taken. Choose another.' },
} satisfies Record<string, Text>
