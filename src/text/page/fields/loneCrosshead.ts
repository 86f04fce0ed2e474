import { isNumbered } from '../shapes/crosshead'
import { lengthOf } from '../lines/marks'
import { type Part } from '../items/sketch'

const LONGEST_LABEL = 7
// “盼了好多年…, 2019年5月,…: no word of a sentence that began above it
const BEGINS = /^(?:["\u201C\u300C]|\d{4}年|\d{1,2}月\d{1,2}日)/
const SET_APART = /[\s"\u201C\u201D\u300A:\uFF1A\uFF01!\uFF1F?]/

/** Crossheads come in twos and threes. One alone that nothing else tells is a paragraph's cut beginning. */
export function leaveLoneCrosshead(parts: readonly Part[]): void {
  const crossheads = parts.filter(({ role }) => role === 'crosshead')
  const [lone] = crossheads
  if (!lone || crossheads.length > 1 || lone.block.shape !== 'short') return
  if (lengthOf(lone.text) <= LONGEST_LABEL || isNumbered(lone.text) || SET_APART.test(lone.text))
    return
  const next = parts[parts.indexOf(lone) + 1]
  if (next?.role === 'text' && !BEGINS.test(next.text)) lone.role = 'text'
}
