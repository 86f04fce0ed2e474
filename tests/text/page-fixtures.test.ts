import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type ParsedByline, type ParsedItem, parsePage } from '../../src/text/page'

const read = (name: string): string =>
  readFileSync(new URL(`./pages/${name}.txt`, import.meta.url), 'utf8')

const who = (people: readonly ParsedByline[]): string =>
  people.map(({ name, role, affiliation }) => `${affiliation ?? ''}${role}:${name}`).join(' ')

/** One line an item: kind, column, the three headings, byline, credit, and the body's blocks (p c x). */
const outline = (item: ParsedItem): string =>
  [
    item.kind,
    item.column ?? '-',
    [item.kicker ?? '', item.headline ?? '', item.subheadline ?? ''].join('/'),
    who(item.byline) || '-',
    who(item.credit) || '-',
    item.body.map(({ type }) => ({ paragraph: 'p', caption: 'c', crosshead: 'x' })[type]).join(''),
  ].join(' | ')

const pages: Record<string, string[]> = {
  'party-front': [
    'news | - | 弘扬劳动精神 汇聚奋进力量/全市产业工人技能大赛圆满落幕/——来自赛场内外的观察 | reporter:杨文 correspondent:陈立 | - | pp',
    'news | - | // | 新华社reporter:王小山 新华社reporter:赵一川 | - | pp',
    'commentary | 今日谈 | /让技能人才更有奔头/ | commentator:本报评论员 | - | pp',
    'photo | - | // | - | photographer:毕晶晶 | c',
    'news | - | /我市今年新增公园绿地百余处/ | reporter:郭蓉 | - | pp',
  ],
  evening: [
    'news | - | /天冷路滑，这些路口请慢行！/ | chief:李晓并 trainee:孙小北 | photographer:李晓并 | ppppc',
    'news | - | /八旬老人迷路 “的哥”绕城送回家/ | reporter:郭蓉 | photographer:郭蓉 | pp',
    'news | - | /老旧小区加装电梯/居民上下楼更方便了 | trainee:窦妮 | - | pp',
  ],
  county: [
    'news | - | /青山镇三举措推进春季造林/ | reporter:李大山 reporter:王小河 | - | ppp',
    'news | - | /东河村：小草莓托起致富梦/ | reporter:张二牛 | - | ppp',
    'news | - | /我县开展消防安全宣传活动/ | correspondent:刘晓 reporter:陈明 | - | pp',
  ],
  sports: [
    'news | - | 羽毛球公开赛/连扳两局 中国组合惊险晋级/ | 新华社reporter:刘洋 新华社special:王飞 | - | ppxpxp',
    'news | - | /联赛第八轮：主队两球小胜/ | - | - | p',
    'brief | 体育简讯 | /乒乓球队公布世乒赛名单/ | - | - | p',
    'brief | 体育简讯 | // | - | - | p',
    'brief | 体育简讯 | /马拉松赛下月开跑/ | - | - | p',
  ],
  briefs: [
    'brief | 一句话新闻 | // | - | - | p',
    'brief | 一句话新闻 | // | - | - | p',
    'brief | 一句话新闻 | // | - | - | p',
    'brief | 简讯 | /晋源区：开展湿地保护志愿行动/ | reporter:杨文 | - | p',
    'brief | 简讯 | /小店区：老年餐厅开业/ | reporter:郭蓉 | - | p',
    'news | - | /“平安夜校”走进工地/ | reporter:李晓并 | - | pp',
  ],
  'photo-page': [
    'photo | - | /冬日暖阳/ | - | photographer:毕晶晶 | c',
    'photo | 图片新闻 | /巧手剪出新生活/ | - | photographer:毕晶晶 | c',
    'photo | - | // | reporter:李强 reporter:王芳 | photographer:李强 photographer:王芳 | c',
    'photo | - | // | - | 新华社photographer:赵勇 | c',
    'photo | - | // | - | photographer:受访者 | c',
  ],
  commentary: [
    'commentary | 社论 | /守护好孩子的笑脸/ | - | - | pp',
    'commentary | 街谈巷议 | /公交站台不妨多点“椅”靠/ | commentator:李晓并 | - | pp',
    'commentary | - | /以“小切口”破解“大难题”/ | commentator:郭蓉 | - | pppp',
  ],
  correction: ['correction | - | /更正/ | - | - | ppp', 'news | - | /停水通知/ | - | - | ppp'],
  wrapped: [
    'news | - | /太原：夏粮收购有序推进/ | reporter:杨文 reporter:郭蓉 | - | ppp',
    'news | - | /暑期文化活动精彩纷呈/ | reporter:李晓并 | - | pp',
  ],
  'wrapped-blank': ['news | - | /汾河边新添健身步道/ | reporter:郭蓉 | - | ppp'],
  continued: [
    'news | - | // | - | - | pp',
    'news | - | // | - | - | p',
    'feature | - | /“双创”热土孕育新动能/——高新区创新发展纪实 | reporter:杨文 reporter:郭蓉 | - | pxpxpp',
    'news | - | /古树名木有了“电子身份证”/ | - | - | p',
  ],
  traditional: ['news | - | /古城書香節開幕/ | reporter:陳小雲 | - | pp'],
  feature: [
    'feature | 特写 | /“老把式”遇上新农机/ | reporter:李晓并 reporter:郭蓉 | photographer:毕晶晶 | pxppxpcp',
  ],
  'no-news': [],
}

describe.each(Object.entries(pages))('the page %s', (name, expected) => {
  const text = read(name)
  const parsed = parsePage(text)

  it('gives its items with their fields', () => {
    expect(parsed.items.map(outline)).toEqual(expected)
  })

  it('reads the same with Windows line ends, a BOM, zero-width characters and trailing space', () => {
    const noisy = '\uFEFF' + text.replace(/\n/g, ' \t\u3000\r\n').replace(/。/g, '\u200B。')
    expect(parsePage(noisy)).toEqual(parsed)
  })

  it('reads the same outline with ASCII marks', () => {
    const ascii = text
      .replace(/\uFF0C/g, ',')
      .replace(/\uFF08/g, '(')
      .replace(/\uFF09/g, ')')
      .replace(/\uFF1A/g, ':')
      .replace(/\uFF1F/g, '?')
      .replace(/\uFF01/g, '!')
    const normal = (line: string): string =>
      line
        .replace(/\uFF0C/g, ',')
        .replace(/\uFF1A/g, ':')
        .replace(/\uFF01/g, '!')
    expect(parsePage(ascii).items.map(outline)).toEqual(expected.map(normal))
  })
})

describe('what is printed around the items', () => {
  it('reads date, number, name and staff of the page in any order', () => {
    const staff = (name: string, role: string) => ({ name, role })
    expect(parsePage(read('party-front')).page).toEqual({
      date: '2023-03-08',
      number: 1,
      name: '要闻',
      staff: [staff('周敏', 'editor'), staff('何川', 'layout'), staff('宋立', 'proofreader')],
    })
    expect(parsePage(read('evening')).page).toEqual({
      date: '2023-03-09',
      number: 5,
      name: '城事',
      staff: [staff('张三', 'editor'), staff('欧阳文', 'layout'), staff('赵六', 'proofreader')],
    })
    expect(parsePage(read('continued')).page).toMatchObject({
      date: '2023-03-08',
      number: 2,
      name: '综合新闻',
    })
  })

  it('follows a story from page to page', () => {
    expect(parsePage(read('party-front')).items[0]?.continuedTo).toBe(2)
    expect(parsePage(read('continued')).items[0]?.continuedFrom).toBe(1)
  })

  it('resolves the date of an agency dateline against the day of the page', () => {
    expect(parsePage(read('party-front')).items[1]?.dateline).toEqual({
      text: '新华社北京3月7日电',
      agency: '新华社',
      place: '北京',
      date: '2023-03-07',
    })
  })

  it('reads where a text is from', () => {
    const sources = parsePage(read('continued')).items.map((item) => item.source)
    expect(sources[1]).toMatchObject({ name: '新华社' })
    expect(sources[2]).toMatchObject({ name: '山西日报', author: '周行' })
    expect(sources[3]).toMatchObject({ name: '科技日报', date: '2023-03-06' })
  })

  it('joins numbers and words that a column or line break cut', () => {
    const first = parsePage(read('party-front')).items[0]?.body.map(({ text }) => text)
    expect(first?.[0]).toContain('8个工种的奖项')
    expect(first?.[1]).toContain('200余名')
    expect(parsePage(read('wrapped')).items[0]?.body[0]?.text).toContain('12.5万吨')
  })

  it('warns on a page without news', () => {
    expect(parsePage(read('no-news')).warnings).toEqual([{ line: 1, code: 'noItems', params: {} }])
  })
})
