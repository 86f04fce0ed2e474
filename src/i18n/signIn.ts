import type { Text } from './text'

/** Signing in, and the second factor. */
export const signInTexts = {
  secondFactor: { zh: '两步验证', en: 'Second factor' },
} satisfies Record<string, Text>
