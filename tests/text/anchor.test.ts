import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { anchorAt, findAnchor } from '../../src/text/anchor'

const text = [
  '本市今年在汾河两岸新栽树木一万株。',
  '市民说，晚饭后散步的人多了。',
  '园林部门说，明年再栽五千株，后年再栽五千株。',
]
/** An anchor at `words`, which stand in the text once, or for the `nth` time. */
const at = (words: string, nth = 0, lines = text) => {
  const places = lines.flatMap((line, n) =>
    [...line.matchAll(new RegExp(words, 'g'))].map(({ index }) => [n, index] as const),
  )
  const [line, from] = places[nth]!
  return anchorAt(lines, line, from, from + words.length)
}
/** Where it holds: the line, and the words that it stands at. */
const held = (lines: string[], anchor: ReturnType<typeof at>) => {
  const found = findAnchor(lines, anchor)
  return found && [found.line, found.range && lines[found.line]!.slice(...found.range)]
}

describe('the place of a note is found again', () => {
  it('where nothing changed', () => expect(held(text, at('一万株'))).toEqual([0, '一万株']))

  it('when paragraphs were put in, taken out or moved', () => {
    expect(held(['新的一段。', ...text], at('一万株'))).toEqual([1, '一万株'])
    expect(held(text.slice(1), at('五千株'))).toEqual([1, '五千株'])
    expect(held([...text].reverse(), at('晚饭后'))).toEqual([1, '晚饭后'])
  })

  it('when words around them changed on one side', () =>
    expect(held(['全市去冬今春在汾河两岸栽下树木一万株。'], at('树木'))).toEqual([0, '树木']))

  it('of words that stand there twice, by what stands around each', () => {
    const mended = ['园林部门说，后年再栽五千株。', '他们说，明年再栽五千株，也可能更多。']
    expect(findAnchor(mended, at('五千株', 0))).toEqual({ line: 1, range: [8, 11] })
    expect(findAnchor(mended, at('五千株', 1))).toEqual({ line: 0, range: [10, 13] })
  })

  it('as the paragraph, when the words themselves were mended', () =>
    expect(held([text[0]!.replace('一万株', '九千六百株')], at('一万株'))).toEqual([0, null]))

  it('as nothing, when nothing of it is left, and not at short words that happen to be elsewhere', () => {
    expect(held(['另一篇稿件，说的是别的人。'], at('人'))).toBeNull()
    expect(held([], at('一万株'))).toBeNull()
  })

  it('of a short heading that is noted whole', () => {
    expect(held(['简讯'], anchorAt(['简讯'], 0, 0, 2))).toEqual([0, '简讯'])
  })
})

const lines = fc.array(
  fc.string({ unit: fc.constantFrom(...'的了一万株，。ab '), maxLength: 40 }),
  {
    maxLength: 8,
  },
)

it('never throws, and holds only at words that are there', () => {
  fc.assert(
    fc.property(lines, lines, fc.nat(), fc.nat(), fc.nat(), (before, now, line, from, length) => {
      const anchor = anchorAt(before, line % 9, from % 50, (from % 50) + (length % 20))
      const found = findAnchor(now, anchor)
      if (found?.range) expect(now[found.line]!.slice(...found.range)).toBe(anchor.words)
      if (found) expect(now[found.line]).toBeDefined()
    }),
  )
})

it('finds itself in the text that it was made of', () => {
  fc.assert(
    fc.property(lines, fc.nat(), fc.nat(), fc.nat(), (now, line, from, length) => {
      fc.pre(now.length > 0)
      const n = line % now.length
      fc.pre(now[n]!.length > 0)
      const start = from % now[n]!.length
      const anchor = anchorAt(now, n, start, start + 1 + (length % (now[n]!.length - start)))
      const found = findAnchor(now, anchor)
      expect(found?.range && now[found.line]!.slice(...found.range)).toBe(anchor.words)
    }),
  )
})
