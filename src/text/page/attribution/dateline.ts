import { DATE_PATTERN, printedDate, resolveDate } from '../lines/dates'
import { BULLETS } from '../lines/marks'
import { mediumName } from './people'
import { type ParsedDateline } from '../types'
import { AGENCIES } from '../vocabulary/media'

/** `rest` is the text after the dateline; `cites` says that it begins with 据 or 综合 (a reprint). */
export interface FoundDateline {
  dateline: ParsedDateline
  cites: boolean
  unresolved: boolean
  rest: string
}

const PLACE = '[\\p{sc=Han}\\u00B7\\u3001/]{0,16}?'
const OWN =
  '本报(?:综合)?(?:消息|报道|特讯|专讯|快讯|电讯|讯)|本[刊网台社](?:消息|讯)|[\\p{sc=Han}]{0,6}(?:日报|晚报|晨报|早报|都市报|商报|时报)(?:讯|(?:综合)?(?:报道|消息)(?=[\\s\\u3000]))|综合消息|本報訊|[\\p{sc=Han}\\u00B7\\u2014-]{7,16}讯(?=\\s*[(\\uFF08]\\s*(?:[\\p{sc=Han}]{0,8}记者|通讯员))|本报\\p{sc=Han}{1,4}消息(?=\\s*[(\\uFF08]\\s*(?:[\\p{sc=Han}]{0,6}记者|通讯员))|\\p{sc=Han}{2,6}讯(?=\\s*[(\\uFF08]?\\s*(?:[\\p{sc=Han}]{0,6}记者|通讯员))|\\p{sc=Han}{2,8}[网报台](?:客户端)?(?:\\d{1,2}月\\d{1,2}日)?(?:消息|讯)(?:\\d{1,2}月\\d{1,2}日)?(?=\\s*[(\\uFF08][^()\\uFF08\\uFF09]{0,12}(?:记者|通讯员))'
// 本报青岛今晨专电: when, and not where
const TIME = /(?:今[晨日天晚]|昨[日天晚夜]|凌晨)$/
const LEAD_BULLET = new RegExp(`^[${BULLETS}\\s]+`, 'u')
const NOT_A_DATELINE = /^(?:员|号|息|机|问|速|通(?!讯员|訊員)|录|写|人|称|说|[,\uFF0C\u3001])/
// 【本报讯】 is set like a label, and is a dateline all the same.
const BRACKETED =
  /^[\u3010\u3014[(\uFF08]([^\u3010\u3011\u3014\u3015[\]()\uFF08\uFF09]{3,30})[\u3011\u3015\])\uFF09]/
// （巴黎法新电）, （河内讯）
const OVERSEAS =
  /^(?!.*[据均稿])(\p{sc=Han}{2,8}?)(法新|路透|美联|彭博|共同|新华|中新)?社?(?:综合)?(?<![来家核供发充停])[电讯電訊]$/u
const ABROAD = new RegExp(
  `^\\p{sc=Han}{0,8}?(?:\\u300A([^\\u300A\\u300B]{2,16})\\u300B|(\\p{sc=Han}{2,10}(?:社|报|网|台|周刊|杂志)))(?:网站|周刊|杂志)?${DATE_PATTERN}(?:报道|文章|电)$`,
  'u',
)
const CITED =
  /^(?:据|综合)(?:\u300A[^\u300A\u300B]{2,16}\u300B|[\p{sc=Han}\u3001\s]{2,30}?)(?:消息|报道|电)(?=[\s\u3000:\uFF1A])/u
// 据某报客户端 set apart from the sentence
const CITED_ALONE = /^据(\p{sc=Han}{3,12})(?=[\s\u3000])/u

export class DatelineReader {
  private readonly agency: RegExp
  private readonly own = new RegExp(`^(?:${OWN})`, 'u')
  private readonly ownElsewhere = new RegExp(
    `^本[报報](${PLACE})(?:(?:${DATE_PATTERN})?\\s*电|(?:${DATE_PATTERN})?\\s*(?:专电|电讯|讯|訊|電))`,
    'u',
  )

  /** 科技日报北京5月19日电 */
  private readonly paper = new RegExp(
    `^(\\p{sc=Han}{2,4}(?:日报|晚报|晨报|早报|商报|时报|青年报|工人报)(?:客户端)?)(${PLACE})${DATE_PATTERN}\\s*电`,
    'u',
  )

  constructor(agencies: readonly string[] = []) {
    const names = [...agencies.map((name) => name.replace(/[^\p{L}\p{N}]/gu, '')), ...AGENCIES]
      .filter(Boolean)
      .sort((a, b) => b.length - a.length)
    this.agency = new RegExp(
      `^(据|综合)?\\s*(${names.join('|')})\\s*(?:记者)?(${PLACE})\\s*(?:(?:${DATE_PATTERN})?\\s*(?:专电|综合电|电|電|讯|[微专]?特稿(?=[\\s\\u3000]))|${DATE_PATTERN}\\s*(?:消息|报道))`,
      'u',
    )
  }

  /** The dateline at the start of a text (讯头, 电头), or null. `issue` is the page's ISO date. */
  read(text: string, issue: string | null): FoundDateline | null {
    const start = LEAD_BULLET.exec(text)?.[0].length ?? 0
    const line = text.slice(start, start + 80)
    const bracketed = BRACKETED.exec(line)
    const inside = bracketed?.[1]?.trim() ?? ''
    const within =
      bracketed &&
      (this.readPlain(inside, issue) ?? fromAbroad(inside, issue) ?? fromOverseas(inside))
    if (bracketed && within?.dateline.text === inside)
      return { ...within, rest: text.slice(start + bracketed[0].length) }
    const found = this.readPlain(line, issue)
    if (!found) return null
    const rest = text.slice(start + found.dateline.text.length)
    return NOT_A_DATELINE.test(rest) || isTitle(found.dateline.text, rest)
      ? null
      : { ...found, rest }
  }

  private readPlain(line: string, issue: string | null): Omit<FoundDateline, 'rest'> | null {
    return this.fromAgency(line, issue) ?? this.fromOwnPaper(line, issue) ?? fromCited(line)
  }

  private fromAgency(line: string, issue: string | null): Omit<FoundDateline, 'rest'> | null {
    const paper = this.paper.exec(line)
    if (paper) {
      const [printed, name = null, place, ...day] = paper
      return { ...dated(printed, name, place, day, issue), cites: false }
    }
    const found = this.agency.exec(line)
    if (!found) return null
    const [printed, cites, agency, place, ...dates] = found
    const day = dates[2] ? dates.slice(0, 3) : dates.slice(3)
    return {
      ...dated(printed, agency ?? null, place, day, issue),
      cites: Boolean(cites),
    }
  }

  private fromOwnPaper(line: string, issue: string | null): Omit<FoundDateline, 'rest'> | null {
    const own = this.own.exec(line)
    if (own) return { ...dated(own[0], null, undefined, [], issue), cites: false }
    const found = this.ownElsewhere.exec(line)
    if (!found) return null
    const [printed, place, ...dates] = found
    const day = dates[2] ? dates.slice(0, 3) : dates.slice(3)
    return { ...dated(printed, null, place, day, issue), cites: false }
  }
}

/** 综合消息：某地… as a headline. */
const isTitle = (dateline: string, rest: string): boolean =>
  /^(?:本报)?综合/.test(dateline) && /^\s*[:\uFF1A]/.test(rest) && !/[\u3002,\uFF0C]/.test(rest)

/** 日本《读卖新闻》11月6日报道, inside its bracket: a reprint. */
function fromAbroad(inside: string, issue: string | null): Omit<FoundDateline, 'rest'> | null {
  const found = ABROAD.exec(inside)
  if (!found) return null
  const [printed, titled, plain, ...day] = found
  return { ...dated(printed, titled ?? plain ?? null, undefined, day, issue), cites: true }
}

/** Papers overseas set it in brackets, without a date. */
function fromOverseas(inside: string): Omit<FoundDateline, 'rest'> | null {
  const found = OVERSEAS.exec(inside)
  if (!found) return null
  const [printed, place, agency] = found
  const name = agency ? `${agency}社` : null
  return { ...dated(printed, name, place, [], null), cites: false }
}

/** 据《某报》报道 or 综合新华社、中新社消息, set apart from the sentence that follows. */
function fromCited(line: string): Omit<FoundDateline, 'rest'> | null {
  const alone = CITED_ALONE.exec(line)
  const text = CITED.exec(line)?.[0] ?? (mediumName(alone?.[1] ?? '') ? alone?.[0] : undefined)
  return text
    ? { dateline: { text, agency: null, place: null, date: null }, cites: true, unresolved: false }
    : null
}

function dated(
  text: string,
  agency: string | null,
  place: string | undefined,
  [year, month, day]: (string | undefined)[],
  issue: string | null,
): { dateline: ParsedDateline; unresolved: boolean } {
  const printed = day ? printedDate(year, month, day) : null
  const date = printed && resolveDate(printed, issue)
  const impossible = Boolean(day) && !date && (issue !== null || Boolean(year))
  const where = place?.replace(TIME, '')
  return { dateline: { text, agency, place: where || null, date }, unresolved: impossible }
}
