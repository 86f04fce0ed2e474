import { describe, expect, it } from 'vitest'
import { parsePage } from '../../src/text/page'

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
]
const SIZE = 10_000
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

describe('a page of nothing but', () => {
  // Work that grows with the square of the page costs 16 times as much here; the floor takes off noise.
  it.each(SHAPES)('%j is read in time that grows with its length', (unit) => {
    const [small, large] = [cost(unit, SIZE), cost(unit, SIZE * GROWTH)]
    expect(large).toBeLessThan(Math.max(small, 20) * GROWTH * 2.5)
  })
})
