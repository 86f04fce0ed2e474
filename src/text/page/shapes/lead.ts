import { type Block } from '../lines/blocks'
import { hasComma, insideBrackets, isOpen } from '../lines/marks'
import { leadingByline, readByline } from '../attribution/byline'
import { readWork } from '../attribution/credit'
import { isLikelyName } from '../attribution/names'
import { namesRole } from '../attribution/people'
import { isKnownColumn } from './columnKinds'
import { type Reading, isLead } from './shape'

const MAY_BEGIN = /^[^\s\u3002\uFF0C,]{0,14}(?:报|社|网|讯|据|综合|月|日|电|讯)|^[(\uFF08]/
const BRACKET_LEFT_OPEN = /[(\uFF08][^()\uFF08\uFF09]*$/
const LONGEST_START = 60
const SHORTEST_TEXT = 15
const DEED_ALONE =
  /^(?:摄|攝|供图|摄影|摄影报道|文\s?[/\uFF0F并]?\s?[图片摄]|图\s?[/\uFF0F]?\s?文)$/

/** Puts a dateline, its bracket or a credit together again that a column or a line break cut. */
export function mendLeads(blocks: readonly Block[], reading: Reading): Block[] {
  const mended: Block[] = []
  for (const block of blocks) {
    const before = mended.at(-1)
    const closes = before && isBracketed(before.text) && isClosed(mended.at(-2))
    if (before && !closes && isCutLead(before.text, block.text, reading)) {
      mended[mended.length - 1] = {
        ...before,
        text: rejoin(before.text, block.text),
        last: block.last,
      }
    } else mended.push(block)
  }
  return mended
}

const isBracketed = (text: string): boolean => insideBrackets(text) !== null
/** （新华社内罗毕3月18日电） under it signs what it closes. */
const isClosed = (block: Block | undefined): boolean =>
  block !== undefined && hasComma(block.text) && !isOpen(block.text)

/** A list of names cut at the space between two gets it back. */
function rejoin(text: string, next: string): string {
  if (DEED_ALONE.test(next)) return `${text} ${next}`
  const last = /[\s、(\uFF08](\p{sc=Han}{2,4})$/u.exec(text)?.[1]
  const first = /^(\p{sc=Han}{2,4})[\s、)\uFF09]/u.exec(next)?.[1]
  const between = BRACKET_LEFT_OPEN.test(text) && last && first && !isLikelyName(last + first)
  return between ? `${text} ${next}` : text + next
}

/** Whole by itself: （甲 某社区 供稿）, 甲 摄. */
const isSignature = (text: string): boolean =>
  readByline(text) !== null || readWork(text) !== null || leadingByline(text)?.rest === ''

/** A sentence, not a heading. */
const isText = (text: string): boolean => hasComma(text) || !isOpen(text)

function isCutLead(text: string, next: string, reading: Reading): boolean {
  if (DEED_ALONE.test(next))
    return (text.length < LONGEST_START || / \S{2,4}$/.test(text)) && readWork(text) === null
  if (text.length > LONGEST_START || !MAY_BEGIN.test(text) || isSignature(text)) return false
  // 晨报记者 甲 文 晨报记|者 乙 摄
  if (namesRole(text) && next.length < LONGEST_START && readWork(text + next)) return true
  const dateline = reading.datelines.read(text, reading.issue)
  if (dateline?.rest.trim() === '')
    return (
      (/^[(\uFF08]/.test(next) && namesRole(next)) ||
      (next.length >= SHORTEST_TEXT && isText(next) && !reading.datelines.read(next, reading.issue))
    )
  // 国际短讯 over 新华社记者 甲
  if (isKnownColumn(text)) return false
  if (BRACKET_LEFT_OPEN.test(text))
    return isLead(text + next, reading) && /^[^(\uFF08]*[)\uFF09]/.test(next)
  return (
    !isLead(text, reading) && !isLead(next, reading) && isLead((text + next).slice(0, 200), reading)
  )
}
