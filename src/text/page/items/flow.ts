import { type Layout } from '../lines/blocks'
import { opensNews } from '../shapes/crosshead'
import { endsInside, isOpen, lengthOf } from '../lines/marks'
import { type Reading, type Shape, type Shaped } from '../shapes/shape'
import { readTail } from '../attribution/tail'
import { INSTITUTIONS } from '../vocabulary/media'

const OF_ALL = /^[(\uFF08]?(?:本版|本组|本文|文中|以上|[配题插]图|图片|照片|摄影[:\uFF1A/\uFF0F])/
// Who drew it drew all of it.
const DRAWN = /(?:制图|绘图|漫画|设计)[)\uFF09]?$/
const REPORTED = /(?:摄影|图文)报道[)\uFF09]?$/
const OWN_CREDIT = /^[(\uFF08]?本报/
const FAR = 24
const IN_BODY: ReadonlySet<Shape | undefined> = new Set(['prose', 'caption', 'credit'])
/** longer than headings are */
const PARAGRAPH = 30
const FEWEST_PARAGRAPHS = 4
const MOST_CUTS = 3
const MOST_SIGNERS = 6
const MOST_CROSSHEAD_LINES = 3
/** pictures under one credit */
const MOST_CAPTIONS = 20

/** The blocks of a page in order, and what can be asked of a place in them without knowing the items. */
export class Flow {
  readonly hasLeads: boolean
  /** This page sets its authors above the headlines: its first item begins so. */
  readonly signsAbove: boolean
  /** Its paragraphs came in whole: none is cut, so a line that ends no sentence is set by itself. */
  readonly isWhole: boolean
  private readonly usualGap: number

  constructor(
    private readonly blocks: readonly Shaped[],
    readonly layout: Layout,
    readonly reading: Reading,
  ) {
    this.usualGap = mostCommon(blocks.slice(1).map((block) => block.gap))
    this.hasLeads = blocks.some((block) => block.shape === 'lead')
    const paragraphs = blocks.filter(
      ({ shape, text }) => shape === 'prose' && lengthOf(text) >= PARAGRAPH,
    )
    this.isWhole =
      !layout.wrapped &&
      paragraphs.length >= FEWEST_PARAGRAPHS &&
      !paragraphs.some(({ text }) => isOpen(text))
    this.signsAbove = blocks[0]?.shape === 'byline' && blocks[1]?.shape === 'short'
  }

  get length(): number {
    return this.blocks.length
  }
  at(i: number): Shaped | undefined {
    return this.blocks[i]
  }
  shape(i: number): Shape | undefined {
    return this.blocks[i]?.shape
  }
  text(i: number): string {
    return this.blocks[i]?.text ?? ''
  }
  /** More blank lines before it than this page has between its blocks. */
  isApart(i: number): boolean {
    return (this.blocks[i]?.gap ?? 0) > this.usualGap
  }

  /** 市公安局 and 市城市管理局 under a notice, over its date; or the last line above another column. */
  signsNotice(i: number): boolean {
    let at = i
    while (at < i + MOST_SIGNERS && this.shape(at) === 'short' && INSTITUTIONS.test(this.text(at)))
      at++
    return at > i && (this.shape(at) === 'signoff' || this.shape(at) === 'rubric')
  }

  /** A caption: a paragraph whose credit stands at its end or on the next line. */
  isCredited(i: number, captions = MOST_CAPTIONS): boolean {
    const block = this.blocks[i]
    if (!block || !['prose', 'caption', 'short'].includes(block.shape)) return false
    const end = this.endOfParagraph(i)
    if (this.shape(end + 1) === 'credit') return !this.creditsNext(end + 1)
    const last = this.text(end)
    if (captions > 0 && this.shape(end + 1) === 'caption' && !isOpen(last) && isCaption(block))
      return this.isCredited(end + 1, captions - 1)
    return readTail(last, this.reading.issue).work.credit.length > 0
  }

  /** 甲 乙 摄影报道 at `i` stands over the caption it signs, or over its headline: dated, alone and without a credit of its own. */
  creditsNext(i: number): boolean {
    const isOverHeadline = this.shape(i + 1) === 'short' && REPORTED.test(this.text(i))
    const caption = isOverHeadline ? i + 2 : i + 1
    return (
      this.shape(i) === 'credit' &&
      !OF_ALL.test(this.text(i)) &&
      this.shape(i - 1) === 'prose' &&
      !opensNews(this.text(i - 1)) &&
      !isOpen(this.text(i - 1)) &&
      this.shape(caption) === 'prose' &&
      opensNews(this.text(caption)) &&
      !isOpen(this.text(caption)) &&
      this.shape(caption + 1) !== 'prose' &&
      !this.isCredited(caption)
    )
  }

  /** A line over its credit, above or below another such: pictures of a front page, each with its title. */
  isTitledPicture(i: number): boolean {
    const isPair = (at: number): boolean =>
      this.shape(at) === 'short' &&
      this.shape(at + 1) === 'credit' &&
      !OF_ALL.test(this.text(at + 1))
    return isPair(i) && (isPair(i - 2) || isPair(i + 2))
  }

  /** The credit under the paragraph at `i` is that of all pictures of an article. */
  isCreditOfAll(i: number): boolean {
    const credit = this.text(this.endOfParagraph(i) + 1)
    return OF_ALL.test(credit) || DRAWN.test(credit)
  }

  /** 本报记者 甲 摄影报道 under the paragraph at `i` */
  isReport(i: number): boolean {
    return this.shape(i) !== 'short' && REPORTED.test(this.text(this.endOfParagraph(i) + 1))
  }

  /** 本报记者 甲 摄 under the caption at `i` */
  isOwnPicture(i: number): boolean {
    return OWN_CREDIT.test(this.text(this.endOfParagraph(i) + 1))
  }

  /** Length of the paragraph at `i` with the parts that columns cut off it. */
  paragraphLength(i: number): number {
    return this.blocks
      .slice(i, this.endOfParagraph(i) + 1)
      .reduce((sum, block) => sum + lengthOf(block.text), 0)
  }

  /** The block that ends the paragraph at `i`, which columns may have cut. */
  endOfParagraph(i: number): number {
    let end = i
    while (
      end < i + MOST_CUTS &&
      isOpen(this.text(end)) &&
      (this.shape(end + 1) === 'prose' || this.isInside(end + 1)) &&
      (endsInside(this.text(end)) || !this.isDatedCaption(end + 1))
    ) {
      if (readTail(this.text(end), this.reading.issue).work.credit.length > 0) break
      end++
    }
    return end
  }

  /** A fragment between two others of its paragraph, however short. */
  private isInside(i: number): boolean {
    return this.shape(i) === 'short' && isOpen(this.text(i)) && this.shape(i + 1) === 'prose'
  }

  /** 11月21日,孩子们在挑选图书。 over its credit: whole, whatever was cut above it. */
  private isDatedCaption(i: number): boolean {
    const text = this.text(i)
    return opensNews(text) && !isOpen(text) && this.shape(i + 1) === 'credit'
  }

  /** The next short lines from `i` on with only paragraphs and pictures before them; none where another part begins. */
  nextShortLines(i: number): string[] {
    let at = i
    while (at < i + FAR && IN_BODY.has(this.shape(at))) at++
    const lines: string[] = []
    while (this.isLine(at) && lines.length < MOST_CROSSHEAD_LINES) lines.push(this.text(at++))
    return lines
  }

  private isLine(i: number): boolean {
    return this.shape(i) === 'short' || this.shape(i) === 'sidebar'
  }

  /** The short lines from `i` on that stand each over paragraphs, until another part begins. */
  singleLines(i: number): string[] {
    const lines: string[] = []
    for (let at = i; at < i + FAR; at++) {
      if (this.isLine(at) && this.shape(at + 1) === 'prose') lines.push(this.text(at))
      else if (!IN_BODY.has(this.shape(at))) break
    }
    return lines
  }

  /** The paragraphs from `i` on run to a signature, with no heading between that is longer than `length`. */
  isSignedBelow(i: number, length: number): boolean {
    for (let at = i; at < i + FAR; at++) {
      if (this.shape(at) === 'byline') return true
      if (this.shape(at) === 'credit') return REPORTED.test(this.text(at))
      if (
        this.shape(at) === 'short' &&
        lengthOf(this.text(at)) < length &&
        this.shape(at + 1) === 'prose'
      )
        continue
      if (this.shape(at) !== 'prose') return false
      if (readTail(this.text(at), this.reading.issue).signed) return true
    }
    return false
  }

  /** The index after the caption at `i` and its credit. */
  afterCaption(i: number): number {
    const end = this.endOfParagraph(i)
    return ([end + 1, end + 2].find((at) => this.shape(at) === 'credit') ?? end) + 1
  }

  /** After the caption at `i` and its credit, no paragraph of the same item follows. */
  isOnlyCaption(i: number): boolean {
    const after = this.afterCaption(i)
    return this.shape(after) !== 'prose' || this.isApart(after) || this.isCredited(after)
  }
}

const isCaption = (block: Shaped): boolean => block.shape === 'caption' || opensNews(block.text)

function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}
