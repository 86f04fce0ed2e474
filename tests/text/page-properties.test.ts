import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ParsedPage, parsePage } from '../../src/text/page'

// Characters that no mark, role or label of a page is made of, so that they can be counted.
const CONTENT = [...'甲乙丙丁戊庚辛壬癸丑寅卯辰巳未申酉戌亥鼠牛虎兔龙蛇羊猴鸡狗猪']
const content = (min: number, max: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...CONTENT), { minLength: min, maxLength: max }).map((c) => c.join(''))
const name = content(2, 3)
const heading = content(1, 30)
const sentence = fc
  .array(content(1, 20), { minLength: 1, maxLength: 5 })
  .map((clauses) => `${clauses.join('\uFF0C')}。`)
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((s) => s.join(''))

const line = fc.oneof(
  heading,
  paragraph,
  content(3, 40),
  fc.constant(''),
  paragraph.map((text) => `\u3000\u3000${text}`),
  fc.tuple(name, paragraph).map(([who, text]) => `本报讯（记者 ${who}）${text}`),
  fc
    .tuple(name, name, paragraph)
    .map(([a, b, text]) => `新华社北京5月6日电（记者${a}、${b}）${text}`),
  paragraph.map((text) => `综合消息 ${text}`),
  paragraph.map((text) => `图为${text}`),
  fc.tuple(paragraph, name).map(([text, who]) => `${text}${who} 摄`),
  fc.tuple(paragraph, name).map(([text, who]) => `${text}（${who}）`),
  fc.tuple(paragraph, name).map(([text, who]) => `${text}（来源：${who}日报）`),
  paragraph.map((text) => `${text}（下转第3版）`),
  name.map((who) => `${who} 摄`),
  name.map((who) => `本报记者 ${who}`),
  name.map((who) => `□ ${who}`),
  fc.tuple(name, name).map(([a, b]) => `${a} 文 ${b} 摄`),
  content(2, 6).map((text) => `【${text}】`),
  paragraph.map((text) => `■ ${text}`),
  heading.map((text) => `◆ ${text}`),
  name.map((who) => `责任编辑：${who}`),
  heading.map((text) => `（上接第1版《${text}》）`),
  paragraph.map((text) => `（上接第1版）${text}`),
  content(2, 4).map((text) => `2023年5月7日 星期日 ${text} 02版`),
  fc.constantFrom('简讯', '更正', '特写', '（下转第2版）', '新华社发', '评论', '2023年5月7日'),
)
const page = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n\n', '\n\n\n')), { maxLength: 24 })
  .map((lines) => lines.flat().join(''))

const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(strings)
      : []

const tally = (text: string): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const c of text) if (CONTENT.includes(c)) counts.set(c, (counts.get(c) ?? 0) + 1)
  return counts
}

/** Characters of the page that are neither in its output nor on a line that a warning names. */
function missing(text: string, { page: meta, items, warnings }: ParsedPage): string {
  const warned = text.split('\n').filter((_, i) => warnings.some(({ line: n }) => n === i + 1))
  const found = tally([...strings(meta), ...strings(items), ...warned].join(''))
  return [...tally(text)].flatMap(([c, n]) => (n > (found.get(c) ?? 0) ? [c] : [])).join('')
}

describe('every page', () => {
  it('comes out whole: each character is in an item, in the page or on a warned line', () => {
    fc.assert(
      fc.property(page, (text) => {
        expect(missing(text, parsePage(text))).toBe('')
      }),
      { numRuns: 400 },
    )
  })

  it('is read without throwing, whatever the text', () => {
    const odd = fc.constantFrom(
      '\uFEFF',
      '\u200D',
      '\uD800',
      '\u2028',
      '（',
      '）',
      '记者',
      '摄',
      '第',
      '版',
      '电',
      '新华社',
      '■',
      '\r',
      '\t',
      '。',
      '2',
      '月',
      '日',
      '：',
      '/',
      '【',
      '】',
      '\u0000',
    )
    const noise = fc.array(fc.oneof(odd, fc.string({ unit: 'grapheme' }), page), { maxLength: 12 })
    fc.assert(
      fc.property(noise, (pieces) => {
        const parsed = parsePage(pieces.join(''))
        expect(parsed.warnings.every(({ line }) => line >= 1)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('gives items in order, each with a range of lines inside the page', () => {
    fc.assert(
      fc.property(page, (text) => {
        const count = text.split('\n').length
        for (const { lines, confidence } of parsePage(text).items) {
          expect(lines[0]).toBeGreaterThanOrEqual(1)
          expect(lines[1]).toBeGreaterThanOrEqual(lines[0])
          expect(lines[1]).toBeLessThanOrEqual(count)
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('gives the same paragraphs when its body is set again under a heading and a dateline', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), name, (paragraphs, who) => {
        const set = (body: string[]): string =>
          `市里办起新年展览\n\n本报讯（记者 ${who}）${body.join('\n\n')}`
        const first = parsePage(set(paragraphs)).items[0]?.body.map(({ text }) => text) ?? []
        const again = parsePage(set(first)).items[0]?.body.map(({ text }) => text)
        expect(first).toEqual(paragraphs)
        expect(again).toEqual(first)
      }),
    )
  })

  it('is joined again wherever its columns cut a paragraph', () => {
    const long = fc.array(sentence, { minLength: 3, maxLength: 5 }).map((s) => s.join(''))
    fc.assert(
      fc.property(long, fc.nat(), (text, at) => {
        const cut = 25 + (at % Math.max(1, text.length - 50))
        fc.pre(text.length > 60 && text[cut - 1] !== '。' && text[cut - 1] !== '\uFF0C')
        const printed = `市里办起新年展览\n\n本报讯（记者 杨文）${text.slice(0, cut)}\n\n${text.slice(cut)}`
        expect(parsePage(printed).items.map((item) => item.body.map((b) => b.text))).toEqual([
          [text],
        ])
      }),
    )
  })
})

describe('large pages', () => {
  it.each([
    ['one heading a line', '小标题\n'],
    ['fragments that never end', '近日\uFF0C市里\n'],
    ['open brackets', '（记者'],
    ['credits', '杨文 摄\n'],
    ['bullets', '■'],
  ])('of %s take time in proportion to their length', (_, unit) => {
    const cost = (times: number): number => {
      const text = unit.repeat(times)
      const before = process.cpuUsage()
      parsePage(text)
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    cost(500)
    const small = cost(2_000)
    // Quadratic work would cost 256 times as much.
    expect(cost(32_000)).toBeLessThan(Math.max(small, 2_000) * 100)
  })
})
