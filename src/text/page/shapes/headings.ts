import { hasComma, lengthOf } from '../lines/marks'
import { PROVINCES } from '../vocabulary/places'

/** The heading lines of one item, named; `confidence` is 0–1. `merged` says that lines were put together. */
export interface Headings {
  kicker: string | null
  headline: string | null
  subheadline: string | null
  confidence: number
  merged: boolean
}

/** of one line of it */
export const LONGEST_RUBRIC = 5
// 尖山区 over the headline is where, 市纪委监委 who, 中高考期间 or 立冬过后 when: no rubric.
const PLACE = /(?:[区县市镇乡村旗省]|街道|社区)[:\uFF1A]?$/
const AUTHORITY =
  /^(?:[全我]?[国市省区县州]|最高|中央|中纪)\p{sc=Han}{0,3}(?:[委局院厅]|[国政]府)[:\uFF1A]?$/u
const TIME =
  /(?:首[日周月季]|期间|前后|之际|前夕|假期|小?长假|过后|将至|来临|临近|[今明两近](?:天|日|晚|起))$/
// 阳曲供电
const SERVICE =
  /^\p{sc=Han}{2,3}(?:供电|供水|供热|燃气|环卫|城管|交警|公安|消防|司法|法院|检察|税务|海关|市监|气象|邮政|烟草|移动|联通|电信|医保|民政|残联|妇联|工会)[:\uFF1A]?$/u
// 江苏兴化
const ELSEWHERE = new RegExp(`^(?:${PROVINCES})\\p{sc=Han}{2,3}$`, 'u')
// 全省首张 电子证照
const FIRST = /首[张个家例批次座条部艘台列场届位]$/
const SETTINGS = [FIRST, PLACE, AUTHORITY, SERVICE, TIME, ELSEWHERE]
// 城西区：…, 河东区：…
const OF_PLACE = /^\p{sc=Han}{1,8}(?:[区县市镇乡村]|街道|社区|学校)[:\uFF1A]/u
export const namesPlace = (line = ''): boolean => OF_PLACE.test(line)
export const isSetting = (line: string): boolean =>
  widthOf(line) <= LONGEST_RUBRIC && SETTINGS.some((setting) => setting.test(line))
export const DASHED = /^(?:\u2014|\u2015|\u2500|--)/
// （外一首） belongs to the title above it.
export const BELONGS_ABOVE = new RegExp(`${DASHED.source}|^[(\uFF08]`)
const CLEARLY = 1.4
// A character or two more do not make a kicker; quotes take no room to speak of.
const LONGER_BY = 2
const LONGER = 1.2
// One clause that tells what happened (某会议闭幕) is the headline of what follows, unless it is far longer.
const LONGER_ALONE = 1.5
const LONG_ALONE = 17
const QUOTES = /["\u201C\u201D\u2018\u2019\u300A\u300B]/g
// 某某在调研时强调 leads to the headline.
// So does what ends in a colon: 市热力集团:
const LEADS_ON =
  /(?:强调|指出|要求|提出|表示|获悉|透露|宣布|发现|发布会|(?<![小及准按限定临实同延学工课])时|之后|^在.{2,24}(?:会|会议|活动|仪式|论坛|典礼|过程)[上中]|[\u2014\u2015]{2}|[:\uFF1A])$/
export const leadsOn = (line: string): boolean => LEADS_ON.test(line)
// The headline answers it.
const ASKS_WHETHER = /(?:该不该|能不能|要不要|可不可以)/
// 本报5月6日报道《…》 is what the headline follows up.
const TELLS_AGAIN =
  /^\u300A[^\u300B]{4,30}\u300B(?:后续|追踪|续闻)$|本[报刊].{0,12}(?:报道|刊发|刊登)/
// Under the name of who decrees it.
const DECREES = /^关于.{2,60}的?(?:通告|公告|通知|决定|意见|公示|倡议书?|通报|批复|说明)$/
// 长二丁火箭 over it is who.
const SAYS_WHAT = /^(?:成功|圆满|荣获|喜获|再获|获评|获批|入选|当选|摘得|夺得|夺冠|亮相)/
/** A headline that begins with what was done has above it who did it. */
export const saysWhat = (line = ''): boolean => SAYS_WHAT.test(line)
export const ANSWERS = /^\p{sc=Han}{2,5}[:\uFF1A]/u
// 中超第13轮, 羽毛球公开赛, 某队2∶1某队: of what the headline tells
const EVENT =
  /^\p{sc=Han}{2,8}\d+\s?[比:\u2236\uFF1A]\s?\d+\p{sc=Han}{2,8}$|^.{2,12}(?:第[\d一二三四五六七八九十]+(?:轮|比赛日|站|场)(?:综述|战报|前瞻)?|(?:常规|季后|锦标|公开|大奖|预选|小组|淘汰|决)赛|联赛|杯|[首次两]回合|[首末]轮|收官战|揭幕战|倒计时\d+天|榜首大战|德比(?:大?战)?)$/u
export const isEvent = (line: string): boolean => EVENT.test(line)
// 国务院联防联控机制综合组, 神舟十四号航天员乘组: who, unless it tells of one.
const BODY = /^\S{4,16}(?:[组局委厅署]|办公室|协会|联盟|指挥部)$/
const TELLS_OF_BODY = /召开|走[进访]|成立|组建|设立|[进入]驻|揭牌|来到|约谈|加入|慰问|[投起]诉|获/
const isBody = (line: string): boolean => BODY.test(line) && !TELLS_OF_BODY.test(line)
// 某某主持, 警方已介入, 某地治水纪实, 请市民绕行, 较去年增长一成: of what stands above it
const FOLLOWS = [
  /(?:主持|出席|讲话|致辞|致词|参加|陪同|发言|作报告|列席)(?:并讲话)?$/,
  /(?:部门|警方|民警|交警|物业|校方|院方|官方|商家|专家|律师)\p{sc=Han}{0,4}(?:介入|回应|提醒|立案|核实|调查|查处|处理)(?:调查|处理)?$/u,
  /^\p{sc=Han}{2,8}(?:提醒|回应|建议|支招|呼吁|表示|[说称])[:\uFF1A]/u,
  /.{6}(?:见闻|纪实|侧记|掠影|走笔|综述|启示|观察|巡礼)$/,
  /^(?:本报)?记者(?:走访|探访|体验|调查|实测|蹲点|直击|暗访|实地|带你)/,
  /^(?:请|较(?:上|去|前|\d)|[同环]比|比(?:上|去)年|预计|有望|拟(?=\p{sc=Han}{1,4}\d)|总投资|总额|最[高低](?=[可达补]|\d)|累计|涉及|惠及|覆盖)/u,
]

export const tellsOfAbove = (line: string): boolean => FOLLOWS.some((sign) => sign.test(line))

// 致2人死亡: what came of what stands above
const LEFT_DEAD = /^(?:造成|导?致)\d/
// 我市新增…, 省城3家…: who did what
const OF_OURS = /^(?:[我全][省市县区]|省[城委政]|市[委政]|我国)/u
/** 新建续建并举 补齐短板 over 我市新增泊位: aims, and what was done. */
const areAims = (first: string, second: string): boolean =>
  isTwoClauses(first) &&
  !isTwoClauses(second) &&
  widthOf(first) > widthOf(second) &&
  OF_OURS.test(second) &&
  !OF_OURS.test(first)

type Line = 'kicker' | 'headline' | 'subheadline'
/** 引题：…, 标题：…: an export of the newsroom's system says which line is which. */
const LABELS: readonly (readonly [Line, RegExp])[] = [
  ['kicker', /^[引肩眉]\s?题[:\uFF1A]\s*/],
  ['headline', /^(?:主?标\s?题|[主正]\s?题)[:\uFF1A]\s*/],
  ['subheadline', /^副(?:\s?题|标题)[:\uFF1A]\s*/],
]
// 主题：… alone is what a meeting is about.
const TOPIC = /^主\s?题/

export const isLabelledHeading = (line: string): boolean =>
  LABELS.some(([, label]) => label.test(line))

function nameLabelled(lines: readonly string[]): Headings | null {
  const named: Record<Line, string[]> = { kicker: [], headline: [], subheadline: [] }
  for (const line of lines) {
    const [name, label] = LABELS.find(([, printed]) => printed.test(line)) ?? []
    if (!name || !label) return null
    named[name].push(line.replace(label, ''))
  }
  if (named.headline.length === 0 || (lines.length === 1 && TOPIC.test(lines[0] ?? ''))) return null
  return {
    kicker: named.kicker.join(' ') || null,
    headline: named.headline.join(' '),
    subheadline: named.subheadline.join(' ') || null,
    confidence: 1,
    merged: false,
  }
}

/** Three lines are kicker, headline, subheadline; of two, a longer first is the kicker. */
export function nameHeadings(lines: readonly string[]): Headings {
  const labelled = nameLabelled(lines)
  if (labelled) return labelled
  const nothing = { kicker: null, subheadline: null, merged: false }
  const [first, second, third, ...more] = lines
  if (first === undefined) return { ...nothing, headline: null, confidence: 0.5 }
  if (second === undefined) return { ...nothing, headline: first, confidence: 0.95 }
  if (third === undefined) return nameTwo(first, second)
  if (isSaidThere(lines))
    return {
      kicker: null,
      headline: first,
      subheadline: `${second} ${third}`,
      confidence: 0.7,
      merged: true,
    }
  const dash = lines.findIndex((line, i) => i > 0 && DASHED.test(line))
  if (dash === 1) {
    const subheadline = lines.slice(1).join(' ')
    return { kicker: null, headline: first, subheadline, confidence: 0.6, merged: true }
  }
  const merged = more.length > 0
  return {
    kicker: first,
    headline: second,
    subheadline: lines.slice(2).join(' '),
    confidence: merged ? 0.3 : dash === 2 ? 0.95 : 0.85,
    merged,
  }
}

// 要求抢抓农时 goes on with 某会议召开 above it.
const SAID_THERE = /^(?:要求|强调|指出|提出|部署|并)(?=.{4})/
/** 某某 某某 over 某会议召开 and 要求…: a headline of two clauses, and below it two lines of one sentence. */
const isSaidThere = (lines: readonly string[]): boolean => {
  const [first = '', second = '', third = ''] = lines
  return (
    lines.length === 3 &&
    isTwoClauses(first) &&
    widthOf(first) < widthOf(second) &&
    SAID_THERE.test(third)
  )
}

/** In full-width characters; figures and Latin letters take half of one. */
export const widthOf = (line: string): number => {
  const text = line.replace(QUOTES, '')
  return lengthOf(text) - (text.match(/[\w.%]/g)?.length ?? 0) / 2
}

/** Longer is the kicker; of about the same length, the one of two clauses (提升能力 增强满意度) over one of a single. */
const isLonger = (first: string, second: string): boolean => {
  const [before, after] = [widthOf(first), widthOf(second)]
  if (Math.abs(before - after) < LONGER_BY) return isTwoClauses(first) && !isTwoClauses(second)
  if (isTwoClauses(first) && isTwoClauses(second)) return before > after * LONGER_ALONE
  if (isTwoClauses(first) || isTwoClauses(second) || before >= LONG_ALONE)
    return before >= after * LONGER
  return before > after * LONGER_ALONE
}
export const isTwoClauses = (line: string): boolean => /\S\s+\S/.test(line)

function nameTwo(first: string, second: string): Headings {
  const [before, after] = [widthOf(first), widthOf(second)]
  const ratio = Math.max(before, after) / Math.max(1, Math.min(before, after))
  const kicks =
    LEADS_ON.test(first) ||
    (ASKS_WHETHER.test(first) && !ASKS_WHETHER.test(second)) ||
    isSetting(first) ||
    (TIME.test(first) && before < after) ||
    FIRST.test(first) ||
    isBody(first) ||
    areAims(first, second) ||
    EVENT.test(first) ||
    DECREES.test(second) ||
    TELLS_AGAIN.test(first) ||
    (saysWhat(second) && before < after)
  const follows =
    tellsOfAbove(second) ||
    LEFT_DEAD.test(second) ||
    // What a headline sets apart with a space, its subheadline does with a comma.
    (hasComma(second) && !hasComma(first)) ||
    (ANSWERS.test(second) && !ANSWERS.test(first))
  const confidence =
    BELONGS_ABOVE.test(second) || kicks !== follows
      ? 0.95
      : ratio >= CLEARLY
        ? 0.9
        : Math.abs(before - after) < LONGER_BY
          ? 0.5
          : 0.7
  return kicks || (isLonger(first, second) && !follows && !BELONGS_ABOVE.test(second))
    ? { kicker: first, headline: second, subheadline: null, confidence, merged: false }
    : { kicker: null, headline: first, subheadline: second, confidence, merged: false }
}
