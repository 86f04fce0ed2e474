import { expect, test } from 'vitest'

import { endOfDraftLink, readLink, signed } from '../../src/preview/link'

const [article, other, user] = ['a', 'b', 'c'].map((digit) => digit.repeat(24)) as [
  string,
  string,
  string,
]
const secret = 'only-for-tests-only-for-tests'
const draft = { kind: 'draft', article, user, until: endOfDraftLink() } as const
const token = signed(secret, draft)

test('a token says what was signed, to whoever has the same secret', () => {
  expect(readLink(secret, token)).toEqual(draft)
  expect(readLink(secret, signed(secret, { kind: 'share', share: other }))).toEqual({
    kind: 'share',
    share: other,
  })
  expect(readLink('another secret', token)).toBeNull()
})

test.each([
  ['another article', token.replace(article, other)],
  ['a later end', token.replace(String(draft.until), String(draft.until + 1))],
  ['another kind', token.replace('draft', 'share')],
  ['a claim more', `x.${token}`],
  ['a shorter signature', token.slice(0, -1)],
  ['a longer signature', `${token}A`],
  ['another last letter', token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A')],
  ['no signature', token.slice(0, token.lastIndexOf('.') + 1)],
  ['nothing', ''],
])('a token with %s is none of ours', (_, forged) => {
  expect(readLink(secret, forged)).toBeNull()
})

test('links end on an hour, one to two hours from now, and are the same within it', () => {
  const [half, later] = [Date.UTC(2026, 0, 1, 8, 30), Date.UTC(2026, 0, 1, 8, 59)]
  expect(new Date(endOfDraftLink(half)).toISOString()).toBe('2026-01-01T10:00:00.000Z')
  expect(endOfDraftLink(later)).toBe(endOfDraftLink(half))
})
