import { isNumbered } from '../shapes/crosshead'
import { lengthOf } from '../lines/marks'
import { type Part } from '../items/sketch'

const LONGEST_LABEL = 7
const SET_APART = /[\s"\u201C\u201D\u300A:\uFF1A\uFF01!\uFF1F?]/

/** Crossheads come in twos and threes. One alone that nothing else tells is a paragraph's cut beginning. */
export function leaveLoneCrosshead(parts: readonly Part[]): void {
  const crossheads = parts.filter(({ role }) => role === 'crosshead')
  const [lone] = crossheads
  if (!lone || crossheads.length > 1 || lone.block.shape !== 'short') return
  if (lengthOf(lone.text) <= LONGEST_LABEL || isNumbered(lone.text) || SET_APART.test(lone.text))
    return
  if (parts[parts.indexOf(lone) + 1]?.role === 'text') lone.role = 'text'
}
