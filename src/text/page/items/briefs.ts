import { isAsked, opensParagraph } from '../shapes/crosshead'
import { type Flow } from './flow'
import { MARK } from './head'
import { isSetting } from '../shapes/headings'
import { isOpen, lengthOf } from '../lines/marks'
import { type Shaped } from '../shapes/shape'
import { type Sketch } from './sketch'
import { kindOfColumn } from '../shapes/columnKinds'
import { LABEL_ENDINGS, NOTICES } from '../vocabulary/labels'

type Style = 'marked' | 'headed' | 'plain'

const LONGEST_HEADLINE = 32

/** The column of briefs (简讯, 一句话新闻) that the reader of a page is in, and how it sets its briefs. */
export class BriefColumn {
  private rubric: Shaped | null = null
  private style: Style | null = null

  get isOpen(): boolean {
    return this.rubric !== null
  }
  get setsPlain(): boolean {
    return this.rubric !== null && this.style === 'plain'
  }

  /** A heading zone begins an item: does it open, continue or leave the column? What stands over ● is one of briefs. */
  enter(sketch: Sketch, next: Shaped | undefined): void {
    const label =
      sketch.rubrics.find((block) => kindOfColumn(block.text) === 'brief') ??
      (next?.shape === 'marked' && sketch.headings.length === 0 ? sketch.rubrics.at(-1) : undefined)
    if (sketch.rubrics.length > 0) {
      this.rubric = label ?? null
      this.style = label && sketch.headings.length > 0 ? 'headed' : null
    } else if (
      isManyLined(sketch) ||
      isLabel(sketch) ||
      isAsked(next?.text ?? '') ||
      (this.style !== 'headed' && this.style !== null)
    ) {
      this.rubric = null
    } else if (this.rubric) this.style = 'headed'
    this.claim(sketch)
  }

  /** An item begins without a heading zone. */
  continue(sketch: Sketch, style: Style): void {
    if (this.rubric) this.style ??= style
    this.claim(sketch)
    sketch.brief ||= style === 'marked'
  }

  /** The first block under the rubric tells the style. */
  note(style: Style): void {
    if (this.rubric) this.style ??= style
  }

  private claim(sketch: Sketch): void {
    if (!this.rubric) return
    sketch.brief = true
    if (sketch.rubrics.length === 0) sketch.rubrics = [this.rubric]
  }
}

/** One headline is a brief's; two only when the first says where (尖山区). */
const isManyLined = ({ headings }: Sketch): boolean =>
  headings.reduce((lines, { first, last }) => lines + last - first + 1, 0) >
  (isSetting(headings[0]?.text ?? '') ? 2 : 1)

const LONGEST_LABEL = 7
/** 12345在线 is the name of what follows, and 征文启事 a notice: no brief's headline. */
const isLabel = ({ headings: [heading] }: Sketch): boolean =>
  heading !== undefined &&
  (NOTICES.test(heading.text) ||
    (lengthOf(heading.text) <= LONGEST_LABEL && LABEL_ENDINGS.test(heading.text)))

/** Under a marked heading: its second line, when a dateline follows. The last of a list of ● lines has none. */
export const hasSecondLine = (flow: Flow, i: number): boolean =>
  flow.shape(i + 1) === 'short' &&
  flow.shape(i + 2) === 'lead' &&
  !(flow.shape(i - 1) === 'marked' && isOpen(flow.text(i - 1)))

/** ◆ 标题 on a line above its text: the heading of a brief. */
export function isMarkedHeading(flow: Flow, i: number): boolean {
  const block = flow.at(i)
  const next = flow.shape(i + 1)
  if (block?.shape !== 'marked') return false
  const text = block.text.replace(MARK, '')
  return (
    (isOpen(text) || /[\uFF01!\uFF1F?]$/.test(text)) &&
    !/[\u3002\uFF1B]/.test(text) &&
    !opensParagraph(text) &&
    lengthOf(text) <= LONGEST_HEADLINE &&
    (next === 'prose' ||
      next === 'lead' ||
      next === 'byline' ||
      next === 'caption' ||
      hasSecondLine(flow, i))
  )
}
