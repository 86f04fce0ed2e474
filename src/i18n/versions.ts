import type { Text } from './text'

/** What is kept of an article's earlier texts. */
export const versionTexts = {
  title: { zh: '版本', en: 'Versions' },
  help: {
    zh: '点开一个版本，看它和之前的版本差在哪里。“取回”把它和现在的稿子并排，由您逐处取舍，存了才算数。',
    en: 'Open a version to see how it differs from the one before. “Bring back” puts it beside the present text, for you to choose at each difference; nothing changes until you save.',
  },
  bringBack: { zh: '取回', en: 'Bring back' },
  edited: { zh: '改动', en: 'Edited' },
} satisfies Record<string, Text>
