import { BriefColumn, hasSecondLine, isMarkedHeading } from './briefs'
import { continuedFrom } from '../lines/continuation'
import { type Flow } from './flow'
import { findHead, MARK } from './head'
import { noteAt } from './note'
import { isUnfinished, opensItem, opensMarkedBrief, opensPhoto, opensSignedPiece } from './opening'
import { addPlain, addText, place } from './place'
import { CONTACT, type Shaped } from '../shapes/shape'
import {
  addPart,
  creditsAuthor,
  lastText,
  newSketch,
  takenByAuthor,
  type Part,
  type Sketch,
} from './sketch'
import { FOLLOW_UPS } from '../vocabulary/labels'

/** Only a table, or under headings only a picture, stands above the text so far. */
const waitsForText = ({ headings, photo, parts }: Sketch): boolean =>
  parts.every(({ block }) => block.shape === 'row') ||
  (!photo &&
    headings.length > 0 &&
    parts.every(({ role }) => role === 'caption' || role === 'credit'))

/** 甲 摄影报道 names who wrote, 摄影：甲 who took the pictures. */
const roleInHead = ({ shape, text }: Shaped): Part['role'] =>
  shape === 'turn' || shape === 'source' || (shape === 'credit' && !/报道$/.test(text))
    ? shape
    : 'byline'

/** Cuts a page into items: decides where each begins and which part each block plays in it. */
export class Segmenter {
  private readonly sketches: Sketch[] = []
  private readonly briefs = new BriefColumn()

  constructor(private readonly flow: Flow) {}

  run(): Sketch[] {
    for (let i = 0; i < this.flow.length;) i = this.begin(i) ?? this.append(i)
    return this.sketches.toSorted((a, b) => a.first - b.first)
  }

  private get current(): Sketch | undefined {
    return this.sketches.at(-1)
  }

  private open(block: Shaped | undefined): Sketch {
    const sketch = newSketch(block?.first ?? 1)
    this.sketches.push(sketch)
    return sketch
  }

  /** The item so far has its authors, and the line at `i` names none of them again. */
  private isSigned(i: number): boolean {
    const { current } = this
    if (!current) return true
    return (
      current.isSigned &&
      (this.flow.shape(i) !== 'credit' || !creditsAuthor(this.flow.text(i), current))
    )
  }

  /** Starts an item at `i` when one begins there; the index after what was read, or null. */
  private begin(i: number): number | null {
    if (this.flow.isTitledPicture(i) && !isUnfinished(this.current && lastText(this.current)))
      return this.beginPlain(i, true)
    const head = findHead(this.flow, i, this.isSigned(i))
    if (head.next === i) return this.beginWithoutHead(i)
    if (head.headings.length === 0 && noteAt(this.flow, i, this.current) === 'crosshead')
      return this.takeNote(i, 'crosshead')
    if (!opensItem(this.flow, i, head, this.current)) return null
    const sketch = this.continued() ?? this.open(this.flow.at(i))
    sketch.rubrics = head.rubrics
    sketch.headings = head.headings
    for (const block of head.bylines) addPlain(sketch, block, roleInHead(block))
    sketch.last = this.flow.at(head.next - 1)?.last ?? sketch.last
    this.briefs.enter(sketch, this.flow.at(head.next))
    sketch.photo =
      head.bylines.length === 0 &&
      this.flow.isCredited(head.next) &&
      !(this.briefs.isOpen && this.flow.isCreditOfAll(head.next)) &&
      this.flow.isOnlyCaption(head.next) &&
      this.flow.shape(this.flow.afterCaption(head.next)) !== 'lead'
    return head.next
  }

  /** （上接第1版） or 编者按 above the headline: the item that it begins still waits for its headings. */
  private continued(): Sketch | null {
    const { current } = this
    if (!current || current.parts.length > 0 || current.headings.length > 0) return null
    return current.from !== null || current.notes.length > 0 ? current : null
  }

  private beginWithoutHead(i: number): number | null {
    const current = this.current
    const block = this.flow.at(i)
    if (!block) return null
    if (block.shape === 'from') return this.beginContinued(i, block)
    const note = noteAt(this.flow, i, current)
    if (note) return this.takeNote(i, note)
    if (current?.parts[0]?.block.shape === 'lead' && this.flow.creditsNext(i))
      return this.beginUnderCredit(i)
    if (this.isMarked(i, block) && this.startsMarked(i, block, current))
      return this.beginMarked(i, block)
    if (current && current.parts.length === current.aboveText) return this.noteStyle()
    if (block.shape === 'lead' && current && waitsForText(current)) return null
    if (block.shape === 'lead' || !current)
      return this.beginPlain(i, this.flow.isCredited(i) && this.flow.isOnlyCaption(i))
    if (block.shape !== 'prose' && block.shape !== 'caption') return null
    if (opensPhoto(this.flow, i, current)) {
      return this.beginPlain(i, true)
    }
    if (block.shape !== 'prose') return null
    if (FOLLOW_UPS.test(block.text) || CONTACT.test(block.text)) return null
    if (current.ended) return this.resumes() ? null : this.beginPlain(i)
    if (opensSignedPiece(this.flow, i, current)) return this.beginPlain(i)
    return this.briefs.setsPlain && !isUnfinished(lastText(current)) ? this.beginPlain(i) : null
  }

  private takeNote(i: number, role: Part['role']): number {
    const block = this.flow.at(i)
    const current = this.current?.parts.length === 0 ? this.current : this.open(block)
    if (!block) return i + 1
    current.notes.push({ role, block, text: block.text, tail: null })
    current.last = block.last
    return i + 1
  }

  private noteStyle(): null {
    if (this.current?.headings.length === 0) this.briefs.note('plain')
    return null
  }

  /** In a column of briefs an arrow is a bullet, unless a photographer signs. */
  private isMarked(i: number, block: Shaped): boolean {
    if (block.shape === 'marked') return true
    const isArrowed = block.shape === 'caption' && MARK.test(block.text)
    return isArrowed && this.briefs.isOpen && !this.flow.isCredited(i)
  }

  private startsMarked(i: number, block: Shaped, current: Sketch | undefined): boolean {
    if (this.briefs.isOpen) return true
    return opensMarkedBrief(this.flow, i, current, block.text.replace(MARK, ''))
  }

  /** ◆ begins a brief; its headline may have the line to itself. */
  private beginMarked(i: number, block: Shaped): number {
    const bare = this.current?.parts.length === 0 && this.current.headings.length === 0
    const sketch = bare && this.current ? this.current : this.open(block)
    this.briefs.continue(sketch, 'marked')
    sketch.last = block.last
    if (!isMarkedHeading(this.flow, i)) addText(this.flow, sketch, block, 'text')
    else if (hasSecondLine(this.flow, i)) {
      sketch.headings = [block, this.flow.at(i + 1) ?? block]
      return i + 2
    } else sketch.headings = [block]
    return i + 1
  }

  private beginPlain(i: number, photo = false): number {
    const sketch = this.open(this.flow.at(i))
    sketch.photo = photo
    if (!photo) this.briefs.continue(sketch, 'plain')
    place(this.flow, i, sketch)
    return i + 1
  }

  private beginUnderCredit(i: number): number {
    const sketch = this.open(this.flow.at(i))
    sketch.photo = true
    place(this.flow, i, sketch)
    place(this.flow, i + 1, sketch)
    sketch.ended = true
    return i + 2
  }

  private beginContinued(i: number, block: Shaped): number {
    const found = continuedFrom(block.text)
    const current = this.current
    // 上接第一版 on a line, and again before the text
    const isFree = current?.from === null || current?.from === found?.page
    const bare = current?.parts.length === 0 && isFree ? current : undefined
    const sketch = bare ?? this.open(block)
    sketch.from = found?.page ?? null
    sketch.last = block.last
    if (found?.title && sketch.headings.length === 0)
      sketch.headings = [{ ...block, text: found.title }]
    else if (found?.title) sketch.otherTitle = { ...block, text: found.title }
    if (found?.rest) addText(this.flow, sketch, { ...block, text: found.rest }, 'text')
    return i + 1
  }

  /**
   * A photo that interrupted an article is over, which goes on: its cut paragraph, or text without a head where
   * stories have datelines.
   */
  private resumes(): boolean {
    const interrupted = this.sketches.at(-2)
    const photo = this.current
    if (!photo?.photo || !interrupted || interrupted.ended) return false
    if (!isUnfinished(lastText(interrupted)) && !this.flow.hasLeads) return false
    if (photo.headings.length > 0 || photo.rubrics.length > 0) return false
    if (takenByAuthor(photo, interrupted)) {
      for (const part of photo.parts) addPart(interrupted, part)
      this.sketches.pop()
    } else this.sketches.splice(-2, 2, photo, interrupted)
    return true
  }

  private append(i: number): number {
    place(this.flow, i, this.current ?? this.open(this.flow.at(i)))
    return i + 1
  }
}
