import type { Text } from './text'

export const followerTexts = {
  held: {
    zh: '定时未能发出，已退回待签发：{reason}',
    en: 'The schedule could not be carried out, back to approved: {reason}',
  },
} satisfies Record<string, Text>
