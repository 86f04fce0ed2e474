import type { Text } from './text'

/** What is kept of an article's earlier texts. */
export const versionTexts = {
  title: { zh: '版本', en: 'Versions' },
  help: {
    zh: '点开一个版本，看它和之前的版本差在哪里。',
    en: 'Open a version to see how it differs from the one before.',
  },
  edited: { zh: '改动', en: 'Edited' },
} satisfies Record<string, Text>
