import { type Sketch } from '../items/sketch'
import { bareLabel, isKnownColumn, isLetters } from '../shapes/columnKinds'
import { lengthOf } from '../lines/marks'
import { NOTICES } from '../vocabulary/labels'

export const INLINE_COLUMN =
  /^[\u3010\u3014[\uFF3B]([^\u3010\u3011\u3014\u3015[\]]{1,20})[\u3011\u3015\]\uFF3D]\s*(.+)$/
// 消费提醒 | 预付卡到期
const BARRED_COLUMN = /^(\p{sc=Han}{2,8})\s*[|\u2502\u2503\u4E28\uFF5C]\s*(.+)$/u
// 灯火（新春走基层）
const BRACKETED_BEHIND = /^(.{4,})[(\uFF08]([\p{sc=Han}\u00B7]{3,12})[)\uFF09]$/u
// （征求意见稿）, （外一首） belong to the title, （含港澳台） to what it says.
const OF_THE_TITLE =
  /^(?:发自.*|外|续|含|附|节选|摘要|全文|不含|除外|第|代)|[稿案版图首则篇章行上中下期订]$/
const SHORTEST_BEHIND = 4

/** The column (栏目) over an item; its lines are taken out of `headings`. */
export function takeColumn(sketch: Sketch, headings: string[]): string | null {
  const columns = sketch.rubrics.map((block) => bareLabelOf(block.text))
  if (!sketch.brief) {
    splitInlineColumn(headings, columns)
    takeColumnBehind(headings, columns)
  }
  promoteNotice(headings, columns)
  return columns.length > 0 ? columns.join('') : null
}

/** A column in brackets at the end of a heading line. */
function takeColumnBehind(headings: string[], columns: string[]): void {
  const at = headings.findLastIndex((line) => BRACKETED_BEHIND.test(line))
  const [, line = '', label = ''] = BRACKETED_BEHIND.exec(headings[at] ?? '') ?? []
  if (!isKnownColumn(label) && (lengthOf(label) < SHORTEST_BEHIND || OF_THE_TITLE.test(label)))
    return
  headings[at] = line
  columns.push(label)
}

/** 【更正】 or 读者来信 with nothing under it is the headline itself. */
function promoteNotice(headings: string[], columns: string[]): void {
  const last = columns.at(-1)
  if (headings.length === 0 && last !== undefined && (NOTICES.test(last) || isLetters(last)))
    headings.push(columns.pop() ?? last)
}

const bareLabelOf = (text: string): string =>
  /[\u00B7\u2022]/.test(text)
    ? text.replace(/[\u3010\u3011\u3014\u3015[\]\s]/g, '')
    : bareLabel(text)

/** 【栏目】 at the start of the first heading; in a column of briefs the bracket is the headline. */
function splitInlineColumn(headings: string[], columns: string[]): void {
  const found = INLINE_COLUMN.exec(headings[0] ?? '') ?? BARRED_COLUMN.exec(headings[0] ?? '')
  if (!found) return
  columns.push(found[1] ?? '')
  headings[0] = found[2] ?? ''
}
