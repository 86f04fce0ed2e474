import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { run } from 'zhlint'
import { normalisePunctuation } from '../../src/text/punctuation'

describe('normalising punctuation', () => {
  it.each([
    ['今天,天气好.', '今天\uFF0C天气好.'],
    ['(记者 杨文)报道', '\uFF08记者 杨文\uFF09报道'],
    ['村(社区)好吗?', '村\uFF08社区\uFF09好吗\uFF1F'],
    ['他说:“走!”', '他说\uFF1A“走\uFF01”'],
    ['《规定》,下发;执行', '《规定》\uFF0C下发\uFF1B执行'],
  ])('sets %s full width', (printed, expected) => {
    expect(normalisePunctuation(printed)).toBe(expected)
  })

  it.each([
    '2-3分钟',
    '上午10:30开始',
    '增长3.5%',
    'https://example.com/a?b=c',
    'Hello, world (yes)!',
    '25℃①',
    '1,200人',
    'A:B',
  ])('leaves %s alone', (printed) => {
    expect(normalisePunctuation(printed)).toBe(printed)
  })

  it('is idempotent and changes nothing but the marks', () => {
    const piece = fc.constantFrom(
      '汉',
      '字',
      'a',
      '1',
      ',',
      '?',
      '!',
      ';',
      ':',
      '(',
      ')',
      '“',
      '”',
      '。',
      ' ',
      '\n',
      '℃',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        const once = normalisePunctuation(text)
        expect(normalisePunctuation(once)).toBe(once)
        expect(once.length).toBe(text.length)
        expect(
          once.replace(/[\uFF01-\uFF1F]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)),
        ).toBe(text)
      }),
    )
  })

  it('agrees with zhlint on plain Chinese sentences', () => {
    const sentences = [
      '会议指出,要抓落实,要见实效!',
      '你好吗?我很好;他也好。',
      '村(社区)要建立台账,做到心中有数。',
      '要求如下:一要快,二要准。',
    ]
    for (const sentence of sentences) {
      const { result } = run(sentence, {
        rules: {
          fullwidthPunctuation: '\uFF0C\uFF1F\uFF01\uFF1B\uFF1A\uFF08\uFF09',
          unifiedPunctuation: 'simplified',
        },
      })
      expect(normalisePunctuation(sentence)).toBe(result)
    }
  })
})
