import fc from 'fast-check'
import { expect, it } from 'vitest'

import { excerptOf, highlighted } from '../../src/text/search/highlight'
import { fold } from '../../src/text/search/fold'
import { dictionary } from '../../src/text/search/dictionary'
import { wordsOfQuery } from '../../src/text/search/query'
import { lookupTokens, patternOf, tokensOf } from '../../src/text/search/tokens'

const text = fc.string({
  unit: fc.constantFrom(...'太原汾河步道毕晶晶𠮷車Ａaé9５，。 <>&·\n'),
  maxLength: 60,
})

it('every stretch of a text is found by it: its tokens lead there, and its pattern stands there', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (whole, from, size) => {
      // Whole words: a part of a word of letters is another word.
      const pieces =
        fold(whole)
          .trim()
          .match(/[!-\u2E7F]+|[\u2E80-\u{10FFFF}]| /gu) ?? []
      const start = pieces.length ? from % pieces.length : 0
      const stretch = pieces
        .slice(start, start + 1 + (size % 8))
        .join('')
        .trim()
      fc.pre([...stretch].length > 1)
      expect(fold(whole)).toMatch(new RegExp(patternOf(stretch), 'u'))
      const tokens = tokensOf(fold(whole))
      for (const token of lookupTokens(stretch).filter((token) => [...token].length > 1))
        expect(tokens).toContain(token)
    }),
  )
})

it('marking what was found changes no character and lets no markup through', () => {
  const plain = (html: string) =>
    html
      .replace(/<\/?mark>/g, '')
      .replace(
        /&(amp|lt|gt);/g,
        (_, name: 'amp' | 'lt' | 'gt') => ({ amp: '&', lt: '<', gt: '>' })[name],
      )
  fc.assert(
    fc.property(text, (whole) => {
      const html = highlighted(whole, ['太原', '步', 'a'])
      expect(html.replace(/<\/?mark>/g, '')).not.toMatch(/[<>]/)
      expect(plain(html)).toBe(whole)
    }),
  )
})

it('an excerpt begins with the sentence that holds the most of the words, and says where it was cut', () => {
  const body = `${'开头的话。'.repeat(40)}汾河步道今天开放，路灯亮了。${'后面的话。'.repeat(40)}`
  const excerpt = excerptOf([body], ['汾河', '路灯'])
  expect(excerpt).toMatch(/^…<mark>汾河<\/mark>步道今天开放，<mark>路灯<\/mark>亮了。/)
  expect(excerpt).toMatch(/…$/)
})

it.each([
  ['太原地铁', ['太原', '地铁']],
  ['毕晶晶', ['毕晶晶']],
  ['李晓并', ['李晓并']],
  ['在太原市公安局', ['太原市', '公安局']],
  ['“双减”政策', ['双减', '政策']],
  ['《红楼梦》 公演', ['红楼梦', '公演']],
  ['雪', ['雪']],
  ['５０元', ['50', '元']],
  ['COVID-19', ['covid', '19']],
  ['太原 太原', ['太原']],
  ['　', []],
])('the query %s asks for %j', async (query, words) => {
  expect(wordsOfQuery(query, await dictionary())).toEqual(words)
})

it.each(['汾', '汾,', '汾 a'])(
  'an excerpt of a text of nothing but %j is found in time that grows with it',
  (unit) => {
    const cost = (size: number): number => {
      const said = unit.repeat(size)
      const runs = [0, 1, 2].map(() => {
        const start = process.cpuUsage()
        excerptOf([said], ['汾'])
        const { user, system } = process.cpuUsage(start)
        return (user + system) / 1000
      })
      return Math.min(...runs)
    }
    const [small, large] = [cost(15_000), cost(60_000)]
    expect(large).toBeLessThan(Math.max(small, 20) * 4 * 2.5)
  },
)
