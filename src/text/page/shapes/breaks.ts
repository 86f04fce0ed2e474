import { isLikelyName } from '../attribution/names'
import { type Line } from '../lines/lines'
import { BULLETS, isUnbalanced, lengthOf } from '../lines/marks'
import { type Reading } from './shape'
import { NOTICES } from '../vocabulary/labels'

const LONGEST_HEADLINE = 40
const LONGEST_PART = 24
const SENTENCE = /[\u3002\uFF1B\uFF1F\uFF01]/
const MARKED = new RegExp(`^[${BULLETS}]`, 'u')
const SPACE = /[\s\u3000]+/g

/** Mends line breaks around headlines: one that is missing, and one inside quotes or title marks. */
export const mendBreaks = (lines: readonly Line[], reading: Reading): Line[] =>
  joinQuoted(lines.flatMap((line) => splitRunOn(line, reading)))

// 【更正】本报昨日刊登的…
const LABELLED = /^\u3010([^\u3010\u3011]{2,12})\u3011\s*(?=\S.{8})/u
// 【湖南：油茶林进入施肥期】 before 本报讯 is a headline; what is short and of one piece, a column.
const BRACKETED_HEADLINE =
  /^\u3010([^\u3010\u3011]{9,40}|[^\u3010\u3011]{2,20}[\s:\uFF1A,\uFF0C][^\u3010\u3011]{2,20})\u3011$/u
// 桂花糕的“香” ◆ 沈家禄
const SIGNED_HEADLINE =
  /^([^\u3002\uFF0C,]{2,30}?)[\s\u3000]+(?=[\u25A0\u25A1\u25C6\u25C7\u25CB\u25CE\u25CF\u25AA]\s*(\p{sc=Han}{2,3}|\p{sc=Han}[\s\u3000]\p{sc=Han})$)/u
// 标题（上接第1版）…
const CONTINUED = /^([^()\uFF08\uFF09\u3002\uFF0C,]{4,30}?)\s*(?=[(\uFF08]上接第)/

/** 标题 本报讯（记者 甲）… on one line is a headline and its story. */
function splitRunOn(line: Line, { datelines, issue }: Reading): Line[] {
  const { text } = line
  if (MARKED.test(text)) return [line]
  const [label = '', notice = ''] = LABELLED.exec(text) ?? []
  if (NOTICES.test(notice)) return cut(line, label.trim(), label.length)
  const [title = '', headline = '', author = ''] = SIGNED_HEADLINE.exec(text) ?? []
  if (isLikelyName(author.replace(SPACE, ''))) return cut(line, headline, title.length)
  const continued = CONTINUED.exec(text)
  if (continued) return cut(line, continued[1] ?? '', continued[0].length)
  for (const space of text.slice(0, LONGEST_HEADLINE).matchAll(SPACE)) {
    const headline = text.slice(0, space.index)
    const rest = text.slice(space.index + space[0].length)
    if (SENTENCE.test(headline)) break
    if (lengthOf(headline) > 3 && datelines.read(rest, issue) && !datelines.read(text, issue))
      return cut(line, headline.replace(BRACKETED_HEADLINE, '$1'), space.index + space[0].length)
  }
  return [line]
}

const cut = (line: Line, headline: string, from: number): Line[] => [
  { ...line, text: headline },
  { ...line, text: line.text.slice(from), gap: 0 },
]

/** 《某某条 / 例》施行: marks that open on one heading line close on the next. */
function joinQuoted(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  lines.forEach((line, i) => {
    const before = joined.at(-1)
    const isCut = before === lines[i - 1] && before && isHeadingCut(before.text, line.text)
    if (isCut && line.gap === 0 && startsHeading(lines, i - 1))
      joined[joined.length - 1] = { ...before, text: before.text + line.text }
    else joined.push(line)
  })
  return joined
}

const isHeadingCut = (text: string, next: string): boolean =>
  [text, next].every(
    (part) => lengthOf(part) <= LONGEST_PART && isUnbalanced(part) && !SENTENCE.test(part),
  ) && !isUnbalanced(text + next)

/** Nothing runs on into it: it is the first line, or what stands above ends a sentence or is another heading. */
const startsHeading = (lines: readonly Line[], i: number): boolean => {
  const above = lines[i - 1]
  return !above || (lines[i]?.gap ?? 0) > 0 || SENTENCE.test(above.text.slice(-3))
}
