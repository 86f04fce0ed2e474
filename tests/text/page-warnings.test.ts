import { describe, expect, it } from 'vitest'
import { pageWarningTexts, tell } from '../../src/i18n/pageWarnings'
import { parsePage, type ParsePageOptions, type WarningCode } from '../../src/text/page'

const BODY = '近日，市里办起新年展览，市民纷纷前来参观。'
const STORY = `市里办起新年展览\n本报讯（记者 杨文）${BODY}`

/** For each warning, the least of a page that gives it. */
const pages: Record<WarningCode, string | [string, ParsePageOptions]> = {
  noItems: '2023年3月8日',
  garbled: `${STORY}\n展览有\uFFFD书画二百件。`,
  headless: `本报讯（记者 杨文）${BODY}`,
  bodiless: '市里办起新年展览',
  box: `${STORY}\n福彩开奖\n3D第2023041期：5 0 8`,
  unfinished: `市里办起新年展览\n本报讯（记者 杨文）${BODY}随后市里的书画爱好者们又来到`,
  headingsMerged: `新年新气象\n市里办起新年展览\n——本市文化活动丰富多彩\n——市民走进美术馆博物馆\n本报讯（记者 杨文）${BODY}`,
  titleElsewhere: `展览里的人\n（上接第1版《市里办起新年书画展》）\n${BODY}`,
  datelineDate: [
    '市里办起新年展览\n新华社北京2月30日电 近日，大家来看展。',
    { date: '2023-03-08' },
  ],
  secondSource: `市里办起新年展览\n${BODY}（来源：山西日报）\n（来源：太原晚报）`,
  pageOfSource: `市里办起新年展览\n${BODY}\n（来源：《山西日报》3月7日第3版）`,
  secondTurn: `${STORY}（下转第2版）\n（下转第3版）`,
  secondDate: `2023年3月8日 星期三 要闻 02版\n${STORY}\n2023年3月9日 星期四 02版`,
  secondNumber: `2023年3月8日 星期三 要闻 02版\n${STORY}\n要闻 03版`,
  weekday: `2023年3月8日 星期一 要闻 02版\n${STORY}`,
  letter: `2023年3月8日 星期三 B02版\n${STORY}`,
  headerUnused: `太原晚报 2023年3月8日 星期三 02版\n${STORY}`,
  givenDateInvalid: [STORY, { date: '2023-02-30' }],
  givenDate: [`2023年3月8日 星期三 02版\n${STORY}`, { date: '2023-03-09' }],
  givenNumber: [`2023年3月8日 星期三 02版\n${STORY}`, { number: 3 }],
  givenName: [`2023年3月8日 星期三 要闻 02版\n${STORY}`, { name: '城事' }],
}

describe.each(Object.entries(pages))('the warning %s', (code, page) => {
  const [text, options] = typeof page === 'string' ? [page, {}] : page
  const found = parsePage(text, options).warnings.filter((warning) => warning.code === code)

  it('comes of a page, with the line that caused it', () => {
    expect(found).toHaveLength(1)
    const lines = text.split('\n').length
    expect(found.every(({ line }) => line >= 1 && line <= lines)).toBe(true)
  })

  it('says in Chinese and in English all that it names', () => {
    const said = ['zh', 'en'].flatMap((language) => tell(found, language))
    for (const { message } of said) expect(message).not.toMatch(/[{}]/)
    const [zh, en] = said.map(({ message }) => message)
    expect(zh).toMatch(/^[\p{sc=Han}“].*。$/u)
    expect(en).toMatch(/^(?!.*。)[A-Z“].*[.]$/)
    const named = Object.values(pageWarningTexts[code as WarningCode]).map((text: string) =>
      [...text.matchAll(/\{\w+\}/g)].map(String).sort(),
    )
    expect(named[0]).toEqual(named[1])
  })
})
