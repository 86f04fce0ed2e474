import { DATE_PATTERN, printedDate, resolveDate } from '../lines/dates'
import { BULLETS, CLOSERS, COLON, FINAL, insideBrackets } from '../lines/marks'
import { isLikelyName } from './names'
import { mediumName, readPeople, reporter } from './people'
import { type ParsedByline, type ParsedSource } from '../types'

const EMPTY: ParsedSource = { name: null, author: null, originalTitle: null, date: null, url: null }
const URL = /https?:\/\/[^\s()\uFF08\uFF09\u3002\uFF0C]+/
const LABELLED = new RegExp(
  `^(?:本版|本组|本栏目?|以上|文中)?(?:文章|图文|内容|稿件|资料|消息|图片)?均?(?:来源|來源|原载于|原载|原刊于|原刊|转载自|转自|摘编自|编译自|摘自|选自|载于|来自|据)(?:\\s*[${COLON}]\\s*|\\s*)(.{1,80})$`,
  'u',
)
const BY_COLON = new RegExp(`[${COLON}]`)
const COMBINED = /^(?:本报)?综合(?:自|据)?(.{0,60}?)(?:报道|消息|电|讯|整理)?$/u
const COMBINED_MESSAGE = /^(?:本报)?综合(?:消息|报道)?$/
const AUTHOR =
  /\s*[,\uFF0C\s]?(?:(?:作者|原作者|记者)[:\uFF1A/]?|文[:\uFF1A/])\s*(\p{sc=Han}[ \u3000]\p{sc=Han}(?!\p{sc=Han})|\p{sc=Han}{2,4}|\p{sc=Han}+[\u00B7]\p{sc=Han}+)\s*|[,\uFF0C\s](\p{sc=Han}{2,4})\s?[/\uFF0F]\s?文\s*$/u
// It is less than was printed there: nothing of where it is from.
const ABRIDGED = /[,\uFF0C\s]*(?:略?有(?:删节|删改|改动)|节选)/
const TITLE = /\u300A([^\u300A\u300B]{1,60})\u300B/g
const REPORT_ENDS = /(?:的?报道|消息|电|讯|微?特稿|专稿|供本报专稿|供稿)$/
// 某某学院 供稿
const GIVER = /^(\p{sc=Han}{4,24})\s*供稿$/u
// （据市公安局）, and not （据不完全统计）
const OFFICE = /^据(\p{sc=Han}{3,20})(?<!统计|介绍|了解|估算|测算|反映|透露)$/u
const DATE = new RegExp(DATE_PATTERN, 'u')
// 德国《商报》网站3月16日文章 题：夜班回来了（作者 甲）
const FOREIGN_ARTICLE = new RegExp(
  `^\\u3010?(?:\\p{sc=Han}{0,8}\\u300A([^\\u300A\\u300B]{2,16})\\u300B|\\p{sc=Han}{1,14}?(?:社|报|网|台|周刊|杂志))(?:双?周刊|网站|杂志)?${DATE_PATTERN}(?:文章|报道|刊文|消息)[\\s\\u3011]{1,4}(?:原?题)[:\\uFF1A]?\\s*([^()\\uFF08\\uFF09]{2,40})(?:[(\\uFF08](?:作者|记者)[:\\uFF1A\\s]*([^()\\uFF08\\uFF09]{2,30})[)\\uFF09])?$`,
  'u',
)
const LIST = /[\u3001,\uFF0C\s]+/
const LONGEST_LINE = 120
const SENTENCE = /[\u3002\uFF1B]|报道[,\uFF0C]/
/** The source's own page number, for which there is no field. */
export const PAGE_OF_SOURCE = /[,\uFF0C\s]*第?\s*[A-Z]?[\d\uFF10-\uFF19]{1,3}\s*版/

const isSourceName = (name: string): boolean =>
  name.split(LIST).every((part) => mediumName(part) !== null)

function describe(text: string, issue: string | null): ParsedSource {
  const url = URL.exec(text)?.[0] ?? null
  let rest = url ? text.replace(url, ' ') : text
  const found = DATE.exec(rest)
  const printed = found && printedDate(found[1], found[2], found[3])
  const date = printed ? resolveDate(printed, issue) : null
  if (date && found) rest = rest.replace(found[0], ' ')
  rest = rest.replace(PAGE_OF_SOURCE, ' ').replace(ABRIDGED, ' ')
  const author = AUTHOR.exec(rest)
  if (author) rest = rest.replace(author[0], ' ')
  const titles = [...rest.matchAll(TITLE)].map((match) => match[1] ?? '')
  // 《报名》 alone is the source; 《题目》 beside a named medium is the article's title there.
  const bare = rest
    .replace(TITLE, ' ')
    .replace(/[\s,\uFF0C\u3001]+$/, '')
    .trim()
  const named =
    bare !== '' && mediumName(bare.replace(REPORT_ENDS, '')) ? bare.replace(REPORT_ENDS, '') : null
  const name = named ?? (titles.length === 1 || bare === '' ? titles[0] : undefined)
  const leftover =
    named || (name && name === titles[0])
      ? bare
          .replace(named ?? '', '')
          .replace(REPORT_ENDS, '')
          .trim()
      : ''
  return {
    name:
      [name ?? (rest.trim().replace(REPORT_ENDS, '') || null), leftover]
        .filter(Boolean)
        .join(' ') || null,
    author: (author?.[1] ?? author?.[2])?.replace(/\s/g, '') ?? null,
    originalTitle: (named ? titles[0] : titles[1]) ?? null,
    date,
    url,
  }
}

/** Under the headline of what a paper translates: whose text it is, and what it was called there. */
export function foreignArticle(text: string, issue: string | null): ParsedSource | null {
  const found = text.length <= LONGEST_LINE ? FOREIGN_ARTICLE.exec(text) : null
  if (!found) return null
  const [printed, titled, year, month, day, title = '', author] = found
  const date = printedDate(year, month, day)
  const name = titled ?? printed.slice(0, printed.search(/\d/)).replace('\u3010', '')
  return {
    name,
    author: author?.trim() ?? null,
    originalTitle: title.trim(),
    date: date && resolveDate(date, issue),
    url: null,
  }
}

// （来源：某社 整理：记者 甲）
const EDITED = /[\s\u3000]+(?:整理|编译)[:\uFF1A]\s*([^:\uFF1A()\uFF08\uFF09]{2,40})(?=[)\uFF09]?$)/
/** Who put together what the line names the source of, and the line without them. */
export const splitEditor = (line: string): [source: string, editors: ParsedByline[]] => {
  const [printed = '', names = ''] = EDITED.exec(line) ?? []
  const editors = readPeople(names, reporter())
  return editors ? [line.replace(printed, ''), editors] : [line, []]
}

/** A whole line or bracket that says where the text is from; null when it says something else. */
export function readSource(printed: string, issue: string | null): ParsedSource | null {
  const [line] = splitEditor(printed)
  const bracketed = insideBrackets(line)
  const text = bracketed ?? line
  if (text.length > LONGEST_LINE) return null
  const foreign = foreignArticle(text, issue)
  if (foreign) return foreign
  if (COMBINED_MESSAGE.test(text)) return { ...EMPTY, name: text }
  const combined = COMBINED.exec(text)?.[1]
  if (combined && isSourceName(combined.replace(/等$/, ''))) return { ...EMPTY, name: combined }
  const office = bracketed !== null && OFFICE.exec(text)?.[1]
  if (office && !isSourceName(office)) return { ...EMPTY, name: office }
  const labelled = LABELLED.exec(text)?.[1]
  if (labelled !== undefined && !SENTENCE.test(labelled)) {
    const source = describe(labelled.trim(), issue)
    const certain = bracketed !== null || (BY_COLON.test(text) && !/^据/.test(text))
    if (/^(?:据|来自|选自|载于)/.test(text) || !certain) {
      const name = source.name?.split(' ')[0] ?? ''
      return isSourceName(name) || /\u300A/.test(labelled) ? source : null
    }
    return source
  }
  const giver = GIVER.exec(text)?.[1]
  if (bracketed !== null && giver && !isLikelyName(giver)) return { ...EMPTY, name: giver }
  const bare = text.replace(REPORT_ENDS, '')
  return bracketed !== null && bare && isSourceName(bare) && bare.length <= 30
    ? { ...EMPTY, name: bare }
    : null
}

// A line of a list has no full stop: ●… （据新华社）
const TAIL = new RegExp(
  `^([^]*(?:[${FINAL}][${CLOSERS}]?(?:[(\\uFF08][^()\\uFF08\\uFF09]{2,30}[)\\uFF09])?|\\S(?=\\s+[(\\uFF08]据)))\\s*([(\\uFF08][^()\\uFF08\\uFF09]{2,120}[)\\uFF09]|\\u3010[^\\u3010\\u3011]{2,24}\\u3011|据\\u300A[^\\u300A\\u300B]{2,16}\\u300B|[${BULLETS}]\\s?[^\\s\\u3002\\uFF0C]{3,16})$`,
  'u',
)
const TAIL_WINDOW = 160
// 【…】, ■新华社, ■文/图：新华社
const SET_APART = new RegExp(
  `^(?:\\u3010(.+)\\u3011|[${BULLETS}]\\s?(?:(?:文/图|图文|文|图)[${COLON}/])?(.+))$`,
  'u',
)

/** （来源：…） at the end of a paragraph; `rest` is the paragraph without it. */
export function sourceTail(
  text: string,
  issue: string | null,
): { rest: string; printed: string; source: ParsedSource } | null {
  const window = text.slice(-TAIL_WINDOW)
  const [, before = '', printed = ''] = TAIL.exec(window) ?? []
  const source = readSource(printed.replace(SET_APART, '($1$2)'), issue)
  return source && { rest: text.slice(0, text.length - window.length) + before, printed, source }
}

const CITED =
  /^据(?:\p{sc=Han}{0,6}\u300A([^\u300A\u300B]{2,16})\u300B|(\p{sc=Han}{2,10}?))(?:网站)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:消息|报道|电|(?=\s|$))/u

/** 据新华社报道，… as the first words: part of the sentence, so it stays in the text as well. */
export function citedSource(text: string): ParsedSource | null {
  const found = CITED.exec(text.slice(0, 60))
  const name = found?.[1] ?? (found?.[2] && mediumName(found[2]))
  return name ? { ...EMPTY, name } : null
}

export const namedSource = (name: string): ParsedSource => ({ ...EMPTY, name })
