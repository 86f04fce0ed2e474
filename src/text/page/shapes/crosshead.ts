import { breaksWord } from '../lines/dictionary'
import { hasComma, isUnbalanced, lengthOf } from '../lines/marks'
import { AGENCIES } from '../vocabulary/media'

const NUMBERED =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.\uFF0E\s]|[（(]?\d{1,2}[）)]|\d{1,2}[、.\uFF0E]\s?(?!\d)|[\u2460-\u2473]|第[一二三四五六七八九十]{1,2}[章节篇部]|之[一二三四五六七八九十]|[（(]?(?:[一二三四五六七八九十]{1,2}|0?\d)[）)]?$)/
// 一、坚持规划先行，把好“方向盘”: a section has its number in Chinese and may have a comma.
const SECTION =
  /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.\uFF0E]|第[一二三四五六七八九十]{1,2}[章节篇部])/
const ASKS = /[\uFF01!\uFF1F?\u2026]["\u201D\u2019]?$/
// A character that leads on, unless it ends a word (应对, 参与, 作为).
const CANNOT_END =
  /[的把被而且或但每各将]$|(?<!参|给)与$|(?<![应面核针相比配])对$|(?<![作行成认有无因所大])为$|(?<![方走流取意动风转导同])向$|(?<![属善敢勇乐终由关限])于$|(?<![普触涉])及$|(?<![存实所现内])在$|(?<![祥温柔总饱])和$|(?<!合)并$|(?<![行大天])使$|[\u201C\u2018\u300A(\uFF08]$|\d$/
const OPENS_PARAGRAPH =
  /^(?:近日|日前|昨日|昨天|今日|今天|当日|当天|目前|此外|同时|为此|对此|因此|其中|据|记者|会议|他|她|它|我们|随着|下一步|截至|截止|今年|去年|如今|与此|活动|自|按照|根据|经过|通过|[\p{sc=Han}\d]{1,6}(?:时节|时分|清晨|傍晚|上午|下午|以来|期间|之际|现场|过后)[,\uFF0C]|[\p{sc=Han}]{2,4}(?:指出|强调|表示|要求|介绍|认为|说)[,\uFF0C]|从\d|\d+月|\d+日|\d{4}年|在|本报(?:\d|[^讯]{0,8}\d{1,2}版))/u
// 与会, 地处, 过去 … begin sentences, though their first character alone would go on with one.
const CONTINUES =
  /^(?:[的了们着、,\uFF0C\u3002\u201D\u2019\u300B)\uFF09;\uFF1B:\uFF1A]|与(?!会|此|其|往|去|之)|和(?!谐|平|往)|及(?!时|至)|于(?!是)|以及|而且|并且|表示|指出|介绍|认为|.[,\uFF0C、]|(?![他她它])\p{sc=Han}[说称道][,\uFF0C:\uFF1A]|[时后中上内里][,\uFF0C])/u
const BEGINS =
  /^(?:["\u201C\u2018\u300A]|近日|日前|昨|今|当|目前|此外|同时|据|记者|会议|他|她|它|我|随着|下一步|截至|去年|如|与此|活动|自|按照|根据|在|走进|来到|一|\d+月|\d{4}年|为|“)/
// “村超”怎么火的 is whole.
const WONDERS = /(?:怎么|怎样|如何|为何|谁|哪).{1,8}的$/
const QUOTED = /^["\u201C][^\u201C\u201D"]+["\u201D]$/
// 甲、乙、丙 in a long line without a space is running text.
const LISTS = /^(?=.{12})[^\s\u3000]*、[^\s\u3000]*$/
const LONGEST = 24
const LONGEST_SECTION = 34
const USUAL = 14

export const isNumbered = (text: string): boolean => NUMBERED.test(text)
const isSection = (text: string): boolean =>
  SECTION.test(text) && lengthOf(text) <= LONGEST_SECTION && !/[:\uFF1A;\uFF1B]$/.test(text)
export const asks = (text: string): boolean => ASKS.test(text)

/** The next block surely goes on with it. */
export const runsOn = (text: string, next: string): boolean =>
  CONTINUES.test(next) || isUnbalanced(text) || CANNOT_END.test(text) || breaksWord(text, next)

/** Cut text rather than a line set by itself: what it holds or how the next block begins says so. */
export function looksCut(text: string, next: string): boolean {
  if (isNumbered(text) && (!hasComma(text) || isSection(text))) return false
  if (QUOTED.test(text) || WONDERS.test(text)) return CONTINUES.test(next)
  if (runsOn(text, next) || LISTS.test(text) || hasComma(text)) return true
  return OPENS_PARAGRAPH.test(text) && !/\s/.test(text)
}

/** The opening words of a paragraph (近日,市里…), cut before its first full stop; `next` is what follows. */
export const opensParagraph = (text: string, next = ''): boolean =>
  hasComma(text) &&
  (OPENS_PARAGRAPH.test(text) ||
    (!isUnbalanced(text) && (CANNOT_END.test(text) || CONTINUES.test(next))))

// 邻居说：那是大家的
const SAYS = /^[^:\uFF1A\uFF0C,]{1,8}说[:\uFF1A][^:\uFF1A\u3002\uFF0C,]{2,16}$/

/** A crosshead (小标题) inside a body: short, whole, and followed by a paragraph that begins. */
export function looksCrosshead(text: string, next: string, known: readonly string[]): boolean {
  const length = lengthOf(text)
  if (SAYS.test(text) && known.some((other) => SAYS.test(other))) return true
  if (isNumbered(text) && hasComma(text)) return isSection(text) && !isNumbered(next)
  if (isNumbered(text)) return length <= LONGEST
  if (length < 2 || length > LONGEST || looksCut(text, next)) return false
  const parallel = known.some((other) => Math.abs(lengthOf(other) - length) <= 1)
  if (asks(text)) return parallel || length <= USUAL
  return parallel || length <= USUAL || /\s/.test(text) || BEGINS.test(next)
}

/** 27年里,他做了3000多件教具: a line of its own, where no paragraph is cut. */
export const isAlone = (text: string, next: string): boolean =>
  lengthOf(text) <= LONGEST && !runsOn(text, next) && !LISTS.test(text)

const LABELLED = /^([^:\uFF1A]{2,8})[:\uFF1A]./u
const labelOf = (line = ''): string | undefined => LABELLED.exec(line)?.[1]

/** Two crossheads of one form: labels of one length (开头：…, 转机：…), or as many lines of about the same length. */
export function isAlike(lines: readonly string[], others: readonly string[]): boolean {
  const near = (a = '', b = ''): boolean => Math.abs(lengthOf(a) - lengthOf(b)) <= 1
  if (lines.length !== others.length) return false
  if (lines.length > 1) return lines.every((line, i) => near(line, others[i]))
  const [label, other] = [labelOf(lines[0]), labelOf(others[0])]
  return label !== undefined && other !== undefined && near(label, other)
}

// 美联社报道，…
const AGENCY_OPENS = new RegExp(
  `^据?(?:${AGENCIES.join('|')})(?:\\d{1,2}日)?(?:报道|消息|援引|称)`,
  'u',
)
const NEWS_OPENING =
  /^(?:近日|日前|昨日|昨天|今日|今天|连日来|近期|近来|\d{1,2}月\d{1,2}日|\d{1,2}日|本月|记者(?:\d|昨|今|从|近|日前)|为(?:进一步|深入|贯彻)|[\p{sc=Han}]{2,12}(?:近日|日前|昨日|\d{1,2}月\d{1,2}日|\d{1,2}日(?![\p{sc=Han}]*[内后游均])))/u
// “…。”12日下午,家住某小区的赵女士说
const QUOTE_OPENS = /^\u201C[^\u201C\u201D]{4,60}\u201D(?:\d{1,2}月)?\d{1,2}日/u
export const opensNews = (text: string): boolean =>
  NEWS_OPENING.test(text) || AGENCY_OPENS.test(text) || QUOTE_OPENS.test(text)

const ACTS =
  /^[\p{sc=Han}\u201C\u201D]{2,16}(?:发布|印发|出台|启动|举行|召开|公布|宣布|通报|推出|举办)/u
/** Somebody does something, as the first words of a story without a dateline do. */
export const opensStory = (text: string): boolean => opensNews(text) || ACTS.test(text)

const ASKED =
  /^(?:家住\p{sc=Han}{2,12}的)?(?:市民|读者|网友|家长)?\p{sc=Han}{0,4}(?:先生|女士|问)[:\uFF1A]/u
/** 市民郝女士：… */
export const isReader = (text: string): boolean =>
  isAsked(text) && /(?:先生|女士)[:\uFF1A]/.test(text)
/** So does 读者问：…, which may be a heading. */
export const isAsked = (text: string): boolean => ASKED.test(text)
