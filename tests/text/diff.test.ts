import { describe, expect, it } from 'vitest'

import { pairParagraphs, wordDiff } from '../../src/text/diff'

const marked = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ change, text }) => ({ same: text, removed: `[-${text}]`, added: `[+${text}]` })[change])
    .join('')

describe('a change of a text', () => {
  it.each([
    [
      'marks whole words, not single characters',
      '本市新栽树木一万株。',
      '本市新种花草一万株。',
      '本市新[-栽树木][+种花草]一万株。',
    ],
    [
      'shows what was put in',
      '市民说散步的人多了。',
      '市民说晚饭后散步的人多了。',
      '市民说[+晚饭后]散步的人多了。',
    ],
    ['shows what was taken out', '据了解，市民很高兴。', '市民很高兴。', '[-据了解，]市民很高兴。'],
    ['takes a number whole', '投资3500万元。', '投资3800万元。', '投资[-3500][+3800]万元。'],
    [
      'marks a changed mark alone',
      '他来了,我走了。',
      '他来了\uFF0C我走了。',
      '他来了[-,][+\uFF0C]我走了。',
    ],
    ['is nothing where nothing changed', '一字未动。', '一字未动。', '一字未动。'],
    ['is all of a new text', '', '新段。', '[+新段。]'],
  ])('%s', (_rule, before, after, shown) => expect(marked(before, after)).toBe(shown))

  it('leaves both texts whole, whatever was changed', () => {
    const before = '研究生命的起源，是他毕生的追求。'
    const after = '研究生命题的起源，也是她毕生追求。'
    const parts = wordDiff(before, after)
    const without = (change: string) =>
      parts
        .filter((part) => part.change !== change)
        .map(({ text }) => text)
        .join('')
    expect([without('added'), without('removed')]).toEqual([before, after])
  })
})

describe('two texts by paragraphs', () => {
  it('stand beside what they were, with what is new and what is gone between', () => {
    const before = [
      '第一段没有动过。',
      '第二段说的是河边的树。',
      '第三段被删掉了，什么也没剩。',
      '末段。',
    ]
    const after = ['第一段没有动过。', '新写的一句市民的话。', '第二段说的是河边的新树。', '末段。']
    expect(pairParagraphs(before, after)).toEqual([
      { before: 0, after: 0 },
      { before: null, after: 1 },
      { before: 1, after: 2 },
      { before: 2, after: null },
      { before: 3, after: 3 },
    ])
  })
})

describe('a text that was written anew', () => {
  const seconds = (work: () => unknown): number => {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1_000_000
  }
  const written = (words: string, length: number, from: number): string =>
    Array.from({ length }, (_, at) => words.at(((at + from) * 7) % words.length)).join('')

  it('from its first paragraph to its last is compared at once', () => {
    const texts = (words: string) =>
      Array.from({ length: 400 }, (_, from) => written(words, 100, from))
    const [before, after] = [texts('今天市召开会议记者看到民'), texts('钢铁煤炭运输价格上涨工厂')]
    expect(seconds(() => pairParagraphs(before, after))).toBeLessThan(2)
  })

  it('in one paragraph without end is compared at once', () => {
    const before = written('今天市召开会议记者看到民', 60_000, 0)
    const after = written('钢铁煤炭运输价格上涨工厂', 60_000, 0)
    expect(seconds(() => wordDiff(before, after))).toBeLessThan(4)
  })
})
