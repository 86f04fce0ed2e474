import type { PublishedArticle } from '../src/published/types'

/** The same numbers in every run: a corpus is a function of an article's number. */
const random = (seed: number): (() => number) => {
  let state = (seed + 1) * 0x9e3779b1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

// Few are taken very often and most now and then, as sections, reporters and words of a paper are.
const zipf = <Item>(items: readonly Item[], next: () => number): Item =>
  items[Math.floor(items.length ** next()) - 1] ?? (items[0] as Item)

const words = (text: string): string[] => text.split(' ')

const places = words(
  '太原 迎泽 小店 杏花岭 万柏林 晋源 尖草坪 汾河 晋祠 柳巷 长风街 双塔 古交 清徐 阳曲 娄烦 晋阳湖 钟楼街 龙潭 滨河',
)
const bodies = words(
  '市政府 社区 学校 医院 公安局 交警 公园 图书馆 供热公司 公交公司 住建局 园林局 法院 街道办 志愿者 居民 企业 商户 气象台 博物馆 体育馆 剧院 菜市场 消防队',
)
const deeds = words(
  '启动 完成 公布 检查 改造 开放 延长 修缮 举办 调整 发放 征集 表彰 整治 验收 培训 清理 增设 升级 回应',
)
const things = words(
  '供暖管网 夜班公交 老旧小区 加装电梯 停车泊位 口袋公园 步道 路灯 阅览室 食堂 疫情防控 环境整治 招聘会 灯会 马拉松 羽毛球赛 防汛演练 食品安全 义务教育 医保报销 地铁二号线 大气治理 消费券 养老服务 古建筑 非遗展演 雨污分流 垃圾分类 森林防火 高考',
)
const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕',
]
const given = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰红梅建国志文晓晶蓉并俊峰宇欣雨泽',
]

const nameOf = (next: () => number): string => {
  const pick = (from: readonly string[]) => from[Math.floor(next() * from.length)] ?? ''
  return pick(surnames) + pick(given) + (next() < 0.7 ? pick(given) : '')
}

export const hexId = (number: number): string => number.toString(16).padStart(24, '0')
const named = (count: number, from: number) =>
  Array.from({ length: count }, (_, n) => ({ id: hexId(from + n), name: nameOf(random(from + n)) }))

/** The first six are roots, the others stand under them. */
export const sections = Array.from({ length: 40 }, (_, n) => ({
  id: hexId(0xa000000 + n),
  slug: `section-${n}`,
  name: n < 6 ? `版块${n}` : `${places[n % places.length] ?? ''}${n}`,
  parent: n < 6 ? null : hexId(0xa000000 + (n % 6)),
}))
export const reporters = named(300, 0xb000000)

const sentence = (next: () => number): string => {
  const pick = (from: readonly string[]) => zipf(from, next)
  const number = Math.floor(next() * 900) + 2
  const forms = [
    () => `${pick(places)}${pick(bodies)}昨日${pick(deeds)}${pick(things)}，涉及${number}户居民。`,
    () => `记者从${pick(bodies)}获悉，${pick(places)}的${pick(things)}将于本月${pick(deeds)}。`,
    () =>
      `“我们${pick(deeds)}了${number}处${pick(things)}。”${pick(bodies)}负责人${nameOf(next)}说。`,
    () => `家住${pick(places)}的${nameOf(next)}告诉记者，${pick(things)}让出行方便了许多。`,
    () =>
      `截至目前，全市已有${number}个${pick(bodies)}参与${pick(things)}，其中${pick(places)}最多。`,
    () => `下一步，${pick(bodies)}还将${pick(deeds)}${pick(things)}，并向社会${pick(deeds)}进展。`,
  ]
  return forms[Math.floor(next() * forms.length)]?.() ?? ''
}

const newest = Date.parse('2026-01-01T00:00:00Z')

/** Article `n`, the higher the newer, four minutes apart: about a million in eight years. */
export const articleOf = (n: number, count: number): PublishedArticle => {
  const next = random(n)
  const paragraphs = Array.from({ length: 2 + Math.floor(next() * 4) }, () =>
    Array.from({ length: 2 + Math.floor(next() * 3) }, () => sentence(next)).join(''),
  )
  const reporter = zipf(reporters, next)
  const publishedAt = new Date(newest - (count - n) * 240_000)
  const bodyText = paragraphs.join('\n\n')
  return {
    _id: hexId(n),
    slug: `article-${n}`,
    kind: zipf(['news', 'brief', 'photo', 'feature', 'commentary', 'correction'], next),
    headline: `${zipf(places, next)}${zipf(things, next)}${zipf(deeds, next)}`,
    kicker: null,
    subheadline: null,
    section: zipf(sections, next).id,
    column: null,
    dateline: { text: '本报讯', agency: null, place: null, date: null },
    byline: [{ name: reporter.name, role: 'reporter', affiliation: null, reporter: reporter.id }],
    source: null,
    photos: [],
    files: [],
    body: {
      root: {
        type: 'root',
        children: paragraphs.map((text) => ({
          type: 'paragraph',
          children: [{ type: 'text', text }],
        })),
      },
    },
    bodyHtml: paragraphs.map((text) => `<p>${text}</p>`).join(''),
    bodyText,
    wordCount: bodyText.length,
    aiUse: 'none',
    publishedAt,
    updatedAt: publishedAt,
    corrections: [],
    page: null,
    revision: 1,
  }
}

/** Common words, rare ones, names, several, a phrase: as readers ask. */
export const searches = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => {
    const next = random(0xc000000 + n)
    const forms = [
      () => zipf(places, next),
      () => zipf(things, next),
      () => nameOf(next),
      () => `${zipf(places, next)} ${zipf(things, next)}`,
      () => `${zipf(bodies, next)}${zipf(deeds, next)} ${zipf(things, next)}`,
      () => `"${zipf(places, next)}${zipf(bodies, next)}"`,
    ]
    return forms[n % forms.length]?.() ?? ''
  })
