import type { Text } from './text'

export const bodyPlaceholder = {
  zh: '在这里写或粘贴；按 / 加小标题、引文、照片',
  en: 'Write or paste here; / adds a crosshead, a quote or a photo',
} satisfies Text

export const bodyErrors = {
  node: {
    zh: '正文只能有段落、小标题、引文、列表、链接和照片',
    en: 'The body takes paragraphs, subheads, quotes, lists, links and photos only',
  },
  link: {
    zh: '链接须以 http://、https:// 或 mailto: 开头',
    en: 'A link starts with http://, https:// or mailto:',
  },
  deep: { zh: '正文的列表嵌套太深', en: 'The body’s lists are nested too deeply' },
  long: {
    zh: '正文太长（含格式最多一百万字符）',
    en: 'The body is too long (1,000,000 characters)',
  },
} satisfies Record<string, Text>

export type BodyFault = keyof typeof bodyErrors
