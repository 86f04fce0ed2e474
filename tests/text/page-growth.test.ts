import { describe, expect, it, test } from 'vitest'
import { MAX_PAGE_BYTES, MAX_PAGE_LINES, parsePage } from '../../src/text/page'

const SHAPES = [
  '\u3000',
  ' ',
  '1',
  '市',
  '（',
  '记者',
  '摄 ',
  '。',
  '■',
  '新华社北京',
  '（上接',
  '（来源：',
  '责任编辑：',
  '市\n',
  '\n\n',
  '①市民们在看书\n',
  '图为市民。\n',
  '（下转第2版）\n',
  '本报记者 张三\n',
  '全市开会通知 2版\n',
  '市里办起新年展览\n',
  '市里办起新年展览\n\n',
  '（\n',
  '《市\n',
  '【市】\n',
  '近日，市里开会',
  '近日，市里开会，大家都来了。\n',
  '张三 李四\n',
  '本报讯（记者 杨文）近日，市里开会。\n',
  '□ 张三\n市里\n市里\n市里\n',
  '一、市里开会\n',
  '市 1 2\n',
  '开会 本报讯 开会\n',
  '▲市里\n◀市里\n',
  '【更正】本报昨日刊登市里开会的消息有误\n',
  '【主题】市里开会\n',
  '版面目录\n市里开会\n',
  '本报讯 市里开会，大家都来了。\n市里开会\n',
  '据市报 ',
  '甲队 2∶1 乙队\n',
  '赛事\n甲队 2∶1 乙队\n',
  '——市民 张三\n',
]
const SIZE = 3_000
const GROWTH = 4

const cost = (unit: string, size: number): number => {
  const text = unit.repeat(Math.ceil(size / unit.length))
  const runs = [0, 1, 2].map(() => {
    const start = process.cpuUsage()
    parsePage(text)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...runs)
}

/** A line of `unit`, and as many of them as a page may have: no caller of a server waits for seconds on another's page. */
const largest = (unit: string): string => {
  const length = MAX_PAGE_BYTES / MAX_PAGE_LINES
  const line = unit.repeat(Math.floor((length - 1) / Buffer.byteLength(unit)))
  return `${line}\n`.repeat(MAX_PAGE_LINES - 1)
}

describe('the largest page of', () => {
  it.each(['近日，市里开会。', '（记者 ', '张三 李四 ', '《市', '摄 ', '1 '])(
    '%j is read in less than six seconds of a processor',
    (unit) => {
      const text = largest(unit)
      const start = process.cpuUsage()
      parsePage(text)
      const { user, system } = process.cpuUsage(start)
      expect((user + system) / 1_000_000).toBeLessThan(6)
    },
  )
})

test.each([
  ['a gap in a line', (size: number) => `市里${' '.repeat(size)}开会`],
  ['a wide gap in a line', (size: number) => `（市里${'\u3000'.repeat(size)}报`],
  [
    'where a reporter works',
    (size: number) => `本报讯（${'驻'.repeat(size)}A记者 杨文）市里开会。`,
  ],
  ['a bracket that is never closed', (size: number) => `【${'，'.repeat(size)}`],
])('%s of any length is read at once', (_, lineOf) => {
  for (const size of [100, 100_000]) {
    const start = process.cpuUsage()
    parsePage(`市里办起新年展览\n\n${lineOf(size)}\n近日，市里开会，大家都来了。\n`)
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1_000_000).toBeLessThan(2)
  }
})

describe('a page of nothing but', () => {
  // Work that grows with the square of the page costs 16 times as much here; the floor takes off noise.
  it.each(SHAPES)('%j is read in time that grows with its length', (unit) => {
    const [small, large] = [cost(unit, SIZE), cost(unit, SIZE * GROWTH)]
    expect(large).toBeLessThan(Math.max(small, 10) * GROWTH * 2.5)
  })
})
