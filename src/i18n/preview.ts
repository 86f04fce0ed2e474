import type { Text } from './text'

/** Said where a text that is not published is shown as readers would have it. */
export const previewTexts = {
  draft: { zh: '草稿预览', en: 'Draft preview' },
  notPublished: { zh: '未经签发，请勿外传', en: 'Not published: please keep it to yourself' },
  revision: { zh: '第{revision}次修订', en: 'Revision {revision}' },
  until: { zh: '链接有效至{when}', en: 'The link ends {when}' },
} satisfies Record<string, Text>
