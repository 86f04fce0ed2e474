import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { styleLabels } from '../../src/i18n/style'
import { styleCodes, styleFindings, type StyleLine } from '../../src/text/style'

const body = (...texts: string[]): StyleLine[] => texts.map((text) => ({ field: 'body', text }))
const told = (lines: StyleLine[], signed: string[] = []) =>
  styleFindings(lines, signed).flatMap((found, at) =>
    found.map(({ code, from, suggestion, to }) => [
      code,
      lines[at]!.text.slice(from, to),
      ...(suggestion === undefined ? [] : [suggestion]),
    ]),
  )
const inBody = (text: string) => told(body(text))

describe('a copy desk is told of', () => {
  it.each([
    ['half-width marks in Chinese', '他说,好。', ['halfWidth', ',', '\uFF0C']],
    ['full-width digits', '共２０辆。', ['fullWidth', '２０', '20']],
    ['a full-width percent sign', '增长5％。', ['fullWidth', '\uFF05', '%']],
    ['a quotation that nobody closes', '他说“好。', ['unpaired', '“']],
    ['a bracket that nobody opened', '本市）讯。', ['unpaired', '）']],
    ['the one mark that is alone among pairs', '（他说“好）。', ['unpaired', '“']],
    ['marks twice', '今天、、明天。', ['doubled', '、、', '、']],
    ['two stops in a row', '到此，。', ['doubled', '，。']],
    ['a stop inside and outside of a quotation', '他说：“好。”。', ['doubled', '。”。', '。”']],
    ['three dots', '还有...', ['ellipsis', '...', '……']],
    ['a space between words', '今天上午 市民都说好。', ['spaced', ' ', '']],
    ['a word twice', '新增的的路灯。', ['repeated', '的的', '的']],
    ['a phrase twice', '汾河两岸汾河两岸添了绿。', ['repeated', '汾河两岸汾河两岸', '汾河两岸']],
    ['two kinds of numerals in a date', '十一月15日，', ['mixedNumber', '十一月15日']],
    ['百分之 with digits', '增长百分之20。', ['mixedNumber', '百分之20', '20%']],
    ['500 half in characters', '长5百米。', ['mixedNumber', '5百']],
    ['a range of percentages', '增长10-20%。', ['percentRange', '10-20%', '10%-20%']],
    ['a day that no month has', '6月31日，', ['noSuchDate', '6月31日']],
    ['29 February of a common year', '2023年2月29日，', ['noSuchDate', '2023年2月29日']],
    [
      'a day of the week that is another’s',
      '2022年11月15日 星期三',
      ['weekday', '2022年11月15日 星期三', '2022年11月15日 星期二'],
    ],
    ['截止 for 截至', '截止目前，', ['wrongWord', '截止', '截至']],
    ['必需 for 必须', '必需要按时到。', ['wrongWord', '必需', '必须']],
    ['既使 for 即使', '既使下雨，他也去。', ['wrongWord', '既使', '即使']],
    ['帐 for 账', '银行帐户。', ['wrongWord', '帐', '账']],
    ['二个', '来了二个人。', ['wrongWord', '二', '两']],
    ['a misspelt idiom', '再接再励。', ['wrongWord', '再接再励', '再接再厉']],
    ['约……左右', '约20人左右。', ['redundant', '约20人左右', '约20人']],
    ['a term that is not used', '帮助残废人。', ['avoided', '残废人', '残疾人']],
  ] as const)('%s', (_what, text, finding) => expect(inBody(text)).toEqual([finding]))

  it('an opening that stands in fields of its own, but not those of a round-up’s later items', () => {
    const opening = '本报讯（记者 杨文 通讯员 李晓并）'
    expect(told(body(`${opening}今年以来，本市新栽树木。`, `${opening}昨天下雪。`))).toEqual([
      ['fieldInText', opening, ''],
    ])
  })

  it.each([
    [
      'under headings',
      ['绿满两岸', '汾河两岸添新绿'],
      '本报讯（记者 杨文）',
      '今年以来，新栽树木。',
    ],
    ['without a byline', [], '本报讯', '今年以来，新栽树木。'],
    ['of an agency', [], '新华社北京11月14日电（记者 杨文）', '今年以来，新栽树木。'],
    ['in a line of its own', ['汾河两岸添新绿'], '本报记者 杨文', ''],
  ])('an opening %s', (_what, headings, opening, rest) =>
    expect(told(body(...headings, opening + rest, '市民说，散步的人多了。'))).toEqual([
      ['fieldInText', opening, ''],
    ]),
  )

  it.each([
    ['a text that begins with a crosshead', ['两岸换新颜', '今年以来，本报讯息部新栽树木。']],
    ['an agency that is only cited', ['新华社记者在现场看到，今年以来新栽树木。']],
    ['an opening that comes later', ['今年以来，新栽树木。', '本报讯（记者 杨文）昨天下雪。']],
  ])('no opening in %s', (_what, texts) => expect(told(body(...texts))).toEqual([]))

  it('a mark at the end of a heading, and a headline that is too long', () => {
    expect(told([{ field: 'headline', text: '汾河两岸添新绿。' }])).toEqual([
      ['headlineStop', '。', ''],
    ])
    const long =
      '汾河两岸'.split('').join('与') + '添新绿的消息传到了每一个小区和每一条背街小巷里去了呢'
    expect(told([{ field: 'headline', text: long }])).toEqual([['headlineLong', long]])
    expect(told([{ field: 'kicker', text: long }])).toEqual([])
  })

  it('a name that is one character off the byline', () =>
    expect(told(body('昨天下雪。（记者李晓井）'), ['李晓并', '杨文'])).toEqual([
      ['nameSpelt', '李晓井', '李晓并'],
    ]))
})

describe('nothing is said of', () => {
  it.each([
    [
      'words that only look alike',
      '不了了之，取得了了不起的成绩，为了了解实情，除了了却心愿，目的的确如此。',
    ],
    ['既使……又……', '既使市民方便，又使商户增收。'],
    ['截止 as a verb, 必需 as an adjective', '报名30日截止，生活必需品供应充足，截止日期不变。'],
    ['做为民服务的事', '多做为民服务的实事，他叫做为善。'],
    ['ordinals and numbers', '第二个路口，十二个小区，周二名单公布，不二家。'],
    ['units of a thousand', '跑了5千米，重3千克，装机2千瓦，速率5千兆，回升2百分点。'],
    [
      'dates of the other calendar, and about when',
      '2022年八月十五，农历正月十五，1996年六七月间。',
    ],
    ['numbered lists', '要求：1）快；2）准。一）稳，二）好。'],
    ['an apostrophe', '名为Xi’an的展览，’98围棋赛。'],
    ['strong feelings', '快跑！！真的？！'],
    ['names set apart', '记者 杨文 李晓并 摄'],
    ['URLs, times and scores', '见https://a.cn/b?c=1，10:30开赛，3:2取胜，全长1,200米。'],
    ['a right date', '2022年11月15日（星期二），2024年2月29日。'],
    ['verbs said twice and things one by one', '研究研究，一个一个来，一步一个脚印一步一个脚印。'],
    ['another person with a like name', '昨天下雪。（记者杨波）'],
  ])('%s', (_what, text) => expect(told(body(text), ['杨文', '李晓并'])).toEqual([]))

  it('a quotation that goes on in the next paragraph', () =>
    expect(told(body('他说：“先修路。', '“再种树。”'))).toEqual([]))
})

it('every code has its words in both languages', () =>
  expect(Object.keys(styleLabels).sort()).toEqual([...styleCodes].sort()))

const pieces = [
  ...'的了二百分之约左右月日年号、，。！？；：“”‘’（）()《》……—-~ \u3000％２0123,.:!?abc’',
  '2022年',
  '11月',
  '星期三',
  '记者',
  '李晓并',
  '既使',
  '\uD83D',
  '😀',
  '\n',
]
const line = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 60 })

it('findings are within their line, in order, and apart but for a long headline', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), (texts) => {
      const lines = texts.map((text, at): StyleLine => ({ text, field: at ? 'body' : 'headline' }))
      const all = styleFindings(lines, ['李晓井'])
      expect(all).toHaveLength(lines.length)
      all.forEach((findings, at) => {
        let end = 0
        for (const { code, from, to } of findings) {
          if (code === 'headlineLong') continue
          expect(from).toBeGreaterThanOrEqual(end)
          expect(to).toBeGreaterThan(from)
          end = to
        }
        expect(end).toBeLessThanOrEqual(lines[at]!.text.length)
      })
    }),
  )
})

it.each(['“', '（', '的', ',', '一', ' 市民', '汾河', '.', '1', '记者', '既使', '约1', '11月3'])(
  'the cost of a line of nothing but %s grows with its length',
  (unit) => {
    const cost = (size: number): number => {
      const text = unit.repeat(size)
      const runs = [0, 1, 2].map(() => {
        const start = process.cpuUsage()
        styleFindings(body(text), ['李晓并'])
        const { system, user } = process.cpuUsage(start)
        return (user + system) / 1000
      })
      return Math.min(...runs)
    }
    cost(2000)
    expect(cost(40_000)).toBeLessThan(8 * cost(10_000) + 60)
  },
)
