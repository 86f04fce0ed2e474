import { CLOSERS, COLON, FINAL, insideBrackets, LEAD_MARK, lengthOf } from '../lines/marks'
import { isLikelyName, isName, isNobody } from './names'
import { namesRole, OWN_NEWSROOM, readPeople, reporter } from './people'
import { isPlaced, REPORTED, REPORTED_FROM } from './reported'
import { readWork, type Work } from './credit'
import { type ParsedByline } from '../types'
import { LABEL_ENDINGS, NOTICES } from '../vocabulary/labels'
import { INSTITUTIONS } from '../vocabulary/media'
import { PROVINCES } from '../vocabulary/places'
import { roleOf } from '../vocabulary/roles'

const AUTHOR_MARK = new RegExp(
  `^(?:${LEAD_MARK}|[\u2014\u2015]{1,2}(?=\\s*(?:本报)?(?:记者|通讯员)))\\s*`,
  'u',
)
// □ 墨白: this mark says author and nothing else; ■ 小 五 is set as a name is.
const AUTHOR_ALONE =
  /^(?:\u25A1\s*(\p{sc=Han}{2,3})|[\u25A1\u25A0\u25CE\u25C7\u25C6\u25CF]\s*(\p{sc=Han}\s+\p{sc=Han}))$/u
const AUTHOR_LABEL = new RegExp(
  `^(?:本文)?(?:参与(?:采写|报道|记者)|采写|执笔人?|作者|署名|撰稿|撰文|文)\\s*[/\\uFF0F${COLON}]\\s*`,
  'u',
)
// 作者：甲 文/图
const BY = /^作者[:\uFF1A]\s*/
// 张三 著
const AUTHOR_AFTER = /(?<=^\p{sc=Han}{2,4})[\s\u3000]+(?:著|编著|口述|译)$/u
// Who writes to the paper.
const WRITER =
  /^(?:(?:热心)?读者|市民|网友|居民|[报爆]料人|業主|业主|讀者)[\s\u3000:\uFF1A]+(?=\p{sc=Han}{2,4}$)/u
// （江西赣州 张三）, 江西赣州 张三: who writes a letter, and from where
const FROM_PLACE = new RegExp(
  `^((?:${PROVINCES})(?:[\\s\\u3000]?\\p{sc=Han}{1,10})?)[\\s\\u3000]+(\\p{sc=Han}{2,4})$`,
  'u',
)
// 和平里小区居民 张三
const RESIDENT = /^(\p{sc=Han}{2,12}?)(?:居民|业主|住户|村民)[\s\u3000]+(\p{sc=Han}{2,3})$/u
const isLabel = (text: string): boolean => LABEL_ENDINGS.test(text) || NOTICES.test(text)
const SHORTEST_PLACE = 4
// 本报评论员, （新华社记者）: a newsroom signs, and names nobody.
const UNNAMED = /^(?:本[报刊]|\p{sc=Han}{2,4}(?:社|日报|晚报))(?:特约)?(评论员|记者)$/u
// 市委党校课题组, 本报采访组: several write under one name.
const GROUP = /^\p{sc=Han}{2,14}(?:课题|调研|编写|写作|采访|报道|评论|专家|理论学习中心)组$/u
export const EDITORIAL_OFFICE = /^(?:本报|本刊)?(?:编辑部|编委会)$/
// 市中医院治未病科主任 张三
const POSTS = /.{3}(?:主任|医师|教授|院长|老师|教师|律师|研究员|会长|所长|校长|分析师|馆长)$/
const LONGEST_LINE = 120
const LONGEST_BARE = 24
const LONGEST_NAME = 4
const SHORTEST_INSTITUTION = 4
const HAS_SENTENCE = /[\u3002\uFF01\uFF1F\uFF1B]/

const asAuthors = (people: ParsedByline[] | null): Work | null =>
  people && people.length > 0 ? { byline: people, credit: [] } : null

const everyNameIsLikely = (people: ParsedByline[] | null): boolean =>
  people !== null && people.every(({ name }) => isLikelyName(name) || /[A-Z]/.test(name))

/**
 * Reads a whole line or bracket that says who wrote: 本报记者 甲 乙, □ 甲, 文/甲, （甲 乙 文/图). Null
 * when it says something else. A bare name needs a known surname, or a mark or bracket beside it.
 */
export function readByline(line: string): Work | null {
  if (line.length > LONGEST_LINE || HAS_SENTENCE.test(line)) return null
  const inner = insideBrackets(line)
  const marked = AUTHOR_MARK.test(inner ?? line)
  const text = (inner ?? line).replace(AUTHOR_MARK, '').trim()
  const [, unspaced, spaced] = AUTHOR_ALONE.exec(line) ?? []
  const alone = (unspaced ?? spaced)?.replace(/\s/g, '')
  if (alone && isName(alone)) return asAuthors([{ name: alone, ...reporter() }])
  const newsroom = readUnnamed(text)
  if (newsroom) return newsroom
  const work = readWork(text) ?? readWork(text.replace(BY, ''))
  if (work) return work.byline.length > 0 ? work : null
  const writer = text.replace(WRITER, '')
  // （市民 小乔）
  if (writer !== text && (isLikelyName(writer) || (inner !== null && isName(writer))))
    return { byline: [{ name: writer, role: 'contributor', affiliation: null }], credit: [] }
  const [, home, dweller = ''] = RESIDENT.exec(text) ?? []
  if (home && isLikelyName(dweller))
    return { byline: [{ name: dweller, role: 'contributor', affiliation: home }], credit: [] }
  const [, place = '', resident = ''] = FROM_PLACE.exec(text) ?? []
  const isPlace = !INSTITUTIONS.test(place) && !POSTS.test(place)
  const isSet = inner !== null || marked || lengthOf(place) >= SHORTEST_PLACE
  if (isPlace && isSet && isLikelyName(resident))
    return { byline: [{ name: resident, role: 'contributor', affiliation: place }], credit: [] }
  const labelled = AUTHOR_LABEL.test(text) || AUTHOR_AFTER.test(text)
  const named = text.replace(AUTHOR_LABEL, '').replace(AUTHOR_AFTER, '')
  const isFrom = isPlaced(named) || !readPeople(named.replace(REPORTED, ''), reporter())
  const body = named.replace(isFrom ? REPORTED_FROM : REPORTED, '')
  // ■ 花絮 heads what follows.
  const people = marked && LABEL_ENDINGS.test(body) ? null : readNames(body)
  if (!people || people.length === 0) return null
  if (namesRole(body)) {
    const isSure = inner !== null || (marked && everyNameIsLikely(people)) || beginsWithRole(body)
    return isSure ? asAuthors(people) : null
  }
  return labelled || ((inner !== null || marked) && everyNameIsLikely(people))
    ? asAuthors(people)
    : null
}

// 新华社评论员： over the headline
const LEADS_ON = /[:\uFF1A]$/

function readUnnamed(line: string): Work | null {
  const text = line.replace(LEADS_ON, '')
  const role = GROUP.test(text) ? 'reporter' : roleOf(UNNAMED.exec(text)?.[1] ?? '')
  return role && { byline: [{ name: text, role, affiliation: null }], credit: [] }
}

const beginsWithRole = (text: string): boolean => {
  const people = readPeople(text, null)
  return people !== null && people.length > 0
}

/** A line of bare names (张三 李四; 市中医医院 张三), which only its place tells from a heading. */
export function readBareNames(line: string): Work | null {
  // 华南某高校教 would be two names without a space.
  const isApart = lengthOf(line) <= LONGEST_NAME || /[\s\u3001,\uFF0C\u00B7]/.test(line)
  const people = line.length > LONGEST_BARE || !isApart ? null : readNames(line)
  return everyNameIsLikely(people) ? asAuthors(people) : readApart(line)
}

const APART = /^(\p{sc=Han})[\s\u3000]+(\p{sc=Han})$/u
/** 晓 鸣: set apart as a name is, and no word that is (公 告), though no known surname begins it. */
function readApart(line: string): Work | null {
  const name = line.replace(APART, '$1$2')
  return name !== line && !isNobody(name) && !isLabel(name)
    ? asAuthors([{ name, ...reporter() }])
    : null
}

/** People with their roles, or names alone, before which may stand where they work. */
function readNames(text: string): ParsedByline[] | null {
  const [institution = '', ...names] = text.split(/[\s\u3000]+/)
  const isAtWork =
    names.length > 0 &&
    lengthOf(institution) >= SHORTEST_INSTITUTION &&
    (INSTITUTIONS.test(institution) || POSTS.test(institution)) &&
    !namesRole(text)
  return isAtWork
    ? readPeople(names.join(' '), reporter(OWN_NEWSROOM.test(institution) ? null : institution))
    : readPeople(text, reporter())
}

const UNBRACKETED =
  /^\s*((?:[\p{sc=Han}]{0,10}(?:记者|记者|通讯员|評論員|评论员))[\s\u3000]*[\p{sc=Han}\u00B7、,\uFF0C\s\u3000]{2,40}?)(?:报道|報道|[:\uFF1A]|(?=[\s\u3000](?:\d|昨|今|近|日前|从|连日|当)))\s*[:\uFF1A,\uFF0C]?/u

/** The byline after a dateline, which makes sure of it: bracketed (记者 甲), or 记者甲报道 without brackets. */
export function leadingByline(text: string, isSure = false): { work: Work; rest: string } | null {
  const bracket = /^\s*[(\uFF08]([^()\uFF08\uFF09]{1,160})[)\uFF09]/.exec(text)
  if (bracket) {
    const inside = (bracket[1] ?? '').trim()
    const work =
      readUnnamed(inside) ??
      readWork(inside) ??
      asAuthors(readPeople(inside.replace(AUTHOR_LABEL, '').replace(REPORTED, ''), reporter()))
    return work ? { work, rest: text.slice(bracket[0].length) } : null
  }
  return leadingSpaced(text, isSure) ?? leadingPlain(text) ?? (isSure ? leadingNames(text) : null)
}

const NAMES_REPORT =
  /^[\s\u3000]*(?!综合|据)(\p{sc=Han}[\p{sc=Han}\u00B7、\s\u3000]{1,40})报道[:\uFF1A]/u

/** 本报讯 甲、特约记者乙报道：… names whoever has no role first. */
function leadingNames(text: string): { work: Work; rest: string } | null {
  const found = NAMES_REPORT.exec(text.slice(0, 60))
  const people = found && readPeople(found[1] ?? '', reporter())
  return found && people && everyNameIsLikely(people)
    ? { work: { byline: people, credit: [] }, rest: text.slice(found[0].length) }
    : null
}

const MOST_WORDS = 12
const SENTENCE = new RegExp(`.{6}[${FINAL},\\uFF0C]`)
const named = ({ byline, credit }: Work): ParsedByline[] => [...byline, ...credit]
// 通讯员乙报道：… behind 记者甲
const NAMES_MORE = /^(?:特约)?通讯员\p{sc=Han}/u
const SPACED = /\S+[\s\u3000]+/g

/** 记者 郭蓉 摄影 毕晶晶 每周三…: as many of the words set apart as name people. */
function leadingSpaced(text: string, isSure: boolean): { work: Work; rest: string } | null {
  const window = /^\s*\S{0,12}(?:记者|记者|通讯员)/u.test(text) ? text.slice(0, 80) : ''
  const ends = [...window.matchAll(SPACED)].slice(0, MOST_WORDS).map((m) => m.index + m[0].length)
  for (const end of ends.reverse()) {
    const words = window.slice(0, end).trim()
    const work = readWork(words) ?? asAuthors(readPeople(words.replace(REPORTED, ''), null))
    const rest = text.slice(end)
    if (
      work &&
      (isSure || SENTENCE.test(rest)) &&
      !NAMES_MORE.test(rest) &&
      named(work).every(({ name }) => isLikelyName(name))
    )
      return { work, rest }
  }
  return null
}

const PICTURED = /(?:摄影|图文)$/

/** 记者甲报道：…, 记者甲摄影报道：… */
function leadingPlain(text: string): { work: Work; rest: string } | null {
  const found = UNBRACKETED.exec(text.slice(0, 80))
  const names = found?.[1] ?? ''
  const work = PICTURED.test(names) ? readWork(`${names}报道`) : asAuthors(readPeople(names, null))
  return work && found ? { work, rest: text.slice(found[0].length) } : null
}

// 记者现场看到, is cut text.
const GOES_ON = /[\u3001,\uFF0C:\uFF1A;\uFF1B]$/
// （李先生） is of whom the text tells.
const SPOKEN_OF = /^[(\uFF08]\p{sc=Han}{1,3}(?:先生|女士|小姐|大爷|大妈|阿姨|同学)[)\uFF09]$/u
const TAIL_WINDOW = 120
const TAIL = new RegExp(
  `^([^]*[${FINAL}][${CLOSERS}]?)\\s*([(\\uFF08][^()\\uFF08\\uFF09]{2,100}[)\\uFF09]|[^${FINAL}]{2,60})$`,
  'u',
)

// （左二）, （下同）, （完） say no name.
const NO_SIGNATURE = /^[左右上下前后如见注附详]|[图同完续元表区县市镇乡村局委办会队]$/
/** （阳融）, （言 午） behind a full stop signs, though no known surname begins it. */
function readRareName(tail: string): Work | null {
  const name = (insideBrackets(tail) ?? '').replace(APART, '$1$2')
  return /^\p{sc=Han}{2,3}$/u.test(name) && !isNobody(name) && !NO_SIGNATURE.test(name)
    ? asAuthors([{ name, ...reporter() }])
    : null
}

/** A byline at the end of a paragraph: …。（甲 乙） or …。本报记者 甲. */
export function bylineTail(text: string): { rest: string; work: Work } | null {
  const window = text.slice(-TAIL_WINDOW)
  const found = TAIL.exec(window)
  if (!found) return null
  const tail = (found[2] ?? '').trim()
  if (GOES_ON.test(tail) || SPOKEN_OF.test(tail)) return null
  const isApart = /\s$/.test(window.slice(0, -tail.length))
  const work = readByline(tail) ?? readRareName(tail) ?? (isApart ? readBareNames(tail) : null)
  // 记者现场|看到: without a bracket or a space, a name must look like one.
  if (work && !/[(\uFF08\s]/.test(tail) && !isApart && !everyNameIsLikely(named(work))) return null
  return work ? { rest: text.slice(0, text.length - window.length) + (found[1] ?? ''), work } : null
}
