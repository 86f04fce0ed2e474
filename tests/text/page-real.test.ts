import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parsePage } from '../../src/text/page'

// The page is shared material and not part of the project; without it there is nothing to check.
const REAL_PAGE = new URL('../../../shared/documents/2022-11-15-page.txt', import.meta.url)

describe.skipIf(!existsSync(REAL_PAGE))('the real page', () => {
  const printed = existsSync(REAL_PAGE) ? readFileSync(REAL_PAGE, 'utf8') : ''
  const parsed = parsePage(printed, { date: '2022-11-15' })
  const [first, second, photo, last] = parsed.items

  it('has four items: news, news, photo, news', () => {
    expect(parsed.items.map((item) => item.kind)).toEqual(['news', 'news', 'photo', 'news'])
    expect(parsed.warnings).toEqual([])
  })

  it('names its heading lines', () => {
    expect(first?.kicker).toMatch(/^坚决/)
    expect(first?.headline).toMatch(/^林武/)
    expect(second).toMatchObject({ column: '央媒看太原', kicker: null })
    expect(second?.headline).toMatch(/^为市民/)
    expect(second?.subheadline).toMatch(/^中宏网/)
    expect(last?.headline).toContain('” ')
  })

  it('names its people', () => {
    const person = (name: string, role: string, affiliation: string | null = null) => ({
      name,
      role,
      affiliation,
    })
    expect(first?.byline).toEqual([person('杨文', 'reporter', '山西日报')])
    expect(second?.byline).toEqual([person('李晓并', 'reporter')])
    expect(last?.byline).toEqual([person('郭蓉', 'reporter')])
    expect(photo?.credit).toEqual([person('毕晶晶', 'photographer')])
  })

  it('gives 6, 6, 1 and 3 blocks, each ending a sentence and none holding a dateline', () => {
    expect(parsed.items.map((item) => item.body.length)).toEqual([6, 6, 1, 3])
    expect(photo?.body[0]?.type).toBe('caption')
    for (const { text } of parsed.items.flatMap((item) => item.body)) {
      expect(text).toMatch(/[。”]$/)
      expect(text).not.toMatch(/本报讯|记者 /)
    }
    expect([first, second, last].map((item) => item?.dateline?.text)).toEqual([
      '本报讯',
      '本报讯',
      '本报讯',
    ])
  })

  it('keeps every character of its paragraphs', () => {
    const bodies = parsed.items.flatMap((item) => item.body.map((block) => block.text)).join('')
    const marks = printed.replace(/本报讯|[(](?:山西日报)?记者 [^)]*[)]/g, '')
    const heads =
      parsed.items.flatMap((i) => [i.column, i.kicker, i.headline, i.subheadline]).join('') +
      '毕晶晶摄'
    const bare = (text: string): string => text.replace(/\s/g, '')
    expect(bare(bodies).length + bare(heads).length).toBe(bare(marks).length)
  })
})
