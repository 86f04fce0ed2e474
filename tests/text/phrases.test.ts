import fc from 'fast-check'
import { expect, test } from 'vitest'

import { phrases } from '../../src/text/phrases'

test.each([
  ['河畔步道全线贯通', '河畔|步道|全线贯通'],
  ['906路公交11月26日改道', '906路|公交|11月|26日|改道'],
  ['《汾河志》首发，记者带您先睹为快', '《汾河志》|首发，|记者带您|先睹为快'],
  ['GDP同比增长5.2%：经济运行平稳', 'GDP|同比|增长|5.2%：|经济|运行|平稳'],
  ['9成居民满意——食堂添菜', '9成|居民|满意——|食堂添菜'],
  ['', ''],
])('a heading is broken between its words, behind a mark and before a bracket: %s', (text, parts) =>
  expect(phrases(text).join('|')).toBe(parts),
)

test('nothing of a heading is lost, no line begins with a mark or ends with an opening one', () => {
  const marks = '，。、；：！？”’）》」』】…—“‘（《「『【·'
  const heading = fc.string({ unit: fc.constantFrom(...'河畔步道贯通了3a %', ...marks) })
  fc.assert(
    fc.property(heading, (text) => {
      const parts = phrases(text)
      expect(parts.join('')).toBe(text)
      for (const part of parts.slice(1))
        expect(part).not.toMatch(/^[，。、；：！？”’）》」』】…—·]/)
      for (const part of parts.slice(0, -1)) expect(part).not.toMatch(/[“‘（《「『【]$/)
    }),
  )
})
