import { MARK } from './head'
import { type Sketch } from './sketch'
import { BOXES } from '../vocabulary/labels'
import { type Warn } from '../warnings'

/** Weather, lottery and the like under their own heading are no article; a warning says what was left out. */
export function leaveBox({ headings, parts, first }: Sketch, warn: Warn): boolean {
  const [heading = '', ...others] = headings.map((block) => block.text.replace(MARK, '').trim())
  if (others.length > 0 || !BOXES.test(heading)) return false
  if (parts.some(({ block, role }) => block.shape === 'lead' || role === 'byline')) return false
  warn(first, 'box', { heading })
  return true
}
