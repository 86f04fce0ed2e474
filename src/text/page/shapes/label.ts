import { readBareNames } from '../attribution/byline'
import { creditTail } from '../attribution/creditTail'
import { isAsked, opensNews } from './crosshead'
import {
  ANSWERS,
  BELONGS_ABOVE,
  DASHED,
  isEvent,
  isSetting,
  isTwoClauses,
  leadsOn,
  saysWhat,
  widthOf,
} from './headings'
import { BULLETS, isOpen, lengthOf } from '../lines/marks'
import { bareLabel, kindOfColumn } from './columnKinds'
import { as, type Shaped } from './shape'
import { BOXES, CAMPAIGN_WORDS, LABEL_ENDINGS, SIDEBARS, STORY_PARTS } from '../vocabulary/labels'
import { INSTITUTIONS } from '../vocabulary/media'

/** A line with what stands round it. */
interface Place {
  text: string
  width: number
  /** as papers name their columns */
  isNamed: boolean
  isMarked: boolean
  isPaired: boolean
  /** without a blank line */
  isOver: boolean
  isOfSeveral: boolean
  /** above it */
  before: Shaped | undefined
  /** the heading lines under it, up to the story */
  under: readonly Shaped[]
  story: Shaped | undefined
  /** the page names it elsewhere */
  isKnown: boolean
}

interface Known {
  names: ReadonlySet<string>
  pairs: ReadonlySet<number>
}

const MARK = new RegExp(`^[${BULLETS}\\s]+`, 'u')
const WORDS =
  /^(?:[A-Z]{2,4})?[\p{sc=Han}\d\u00B7\u2022\s\u201C\u201D"\u2460-\u2473(\uFF08)\uFF09]+$/u
// 一线看项目①: a series and its number
const COUNTED =
  /(?:[\u2460-\u2473]|之[一二三四五六七八九十\d]{1,3}|[(\uFF08][一二三四五六七八九十\d]{1,3}[)\uFF09])$/
const DOTTED = /^\p{sc=Han}{2,8}\s?[\u00B7\u2022]\s?\p{sc=Han}{2,10}$/u
const TOLD =
  /[\u201C\u300A]([^\u201C\u201D\u300A\u300B]{2,14})[\u201D\u300B](?=专栏|栏目|专题|系列)/g
// 日本拟修法 is the first line of a headline.
const TELLS = /.[拟将获被已未]./
const QUOTED = /[\u201C\u201D]/
const MOST_LABELS = 3
const MOST_LINES = 4
const LONGEST = 14

type Sign = readonly [weight: number, holds: (place: Place) => boolean]

/** What speaks for a column's name (栏目) over a headline. */
const FOR: readonly Sign[] = [
  [1, ({ width }) => width <= 5],
  [0.25, ({ width }) => width > 5 && width <= 8],
  [1, ({ isNamed }) => isNamed],
  [1, ({ text }) => CAMPAIGN_WORDS.test(text)],
  [1, ({ text }) => DOTTED.test(text)],
  [0.5, ({ isMarked }) => isMarked],
  // Two lines together between blank ones head an item.
  [0.5, ({ isPaired, width }) => isPaired && width <= 6],
  [1, ({ isKnown }) => isKnown],
  [0.5, ({ before }) => !isText(before)],
  [
    0.5,
    ({ under, story }) =>
      story?.shape === 'lead' || story?.shape === 'byline' || isSigned(under.slice(1)),
  ],
  [0.5, ({ under }) => DASHED.test(under[1]?.text ?? '')],
  [0.5, ({ story }) => story?.shape === 'prose' && opensNews(story.text)],
  [0.5, ({ story }) => story?.shape === 'prose' && isAsked(story.text)],
  // ■关注“十五五”开局 right over a headline and its 本报讯
  [1, ({ isMarked, isOver, story }) => isMarked && isOver && story?.shape === 'lead'],
]

/** What speaks against one. */
const AGAINST: readonly Sign[] = [
  [-1, ({ isOfSeveral }) => isOfSeveral],
  [-0.5, ({ width }) => width > 10],
  // 进行时 leads on to nothing.
  [-2, ({ text, isNamed }) => isSetting(text) || isEvent(text) || (leadsOn(text) && !isNamed)],
  [
    -2,
    ({ text, isNamed, isMarked }) =>
      BOXES.test(text) || (isSomebody(text) && !isNamed && !isMarked),
  ],
  [-1, ({ text, isNamed, isMarked }) => QUOTED.test(text) && !isNamed && !isMarked],
  [-1, ({ text, isNamed }) => TELLS.test(text) && !isNamed],
  [-1, ({ text }) => isTwoClauses(text)],
  [-1, ({ under: [next], isNamed }) => saysWhat(next?.text) && !isNamed],
  [-2, ({ under: [next] }) => BELONGS_ABOVE.test(next?.text ?? '')],
  [-2, ({ under: [next] }) => readBareNames(next?.text ?? '') !== null],
  [-1, ({ before }) => before?.shape === 'prose' && isOpen(before.text)],
  [-1, ({ before }) => before?.shape === 'sidebar'],
  // 主帅声音 over 德尚：… inside a story
  [-1, ({ under: [next], story }) => story?.shape === 'prose' && ANSWERS.test(next?.text ?? '')],
  // 一封家书 over 抵万金 and nothing more is one headline in two lines.
  [
    -1,
    ({ under: [next, ...more], width, isNamed, isKnown }) =>
      more.length === 0 && widthOf(next?.text ?? '') < width && !isNamed && !isKnown,
  ],
]
const ENOUGH = 1.5

const ENDS_STORY: ReadonlySet<Shaped['shape']> = new Set(['lead', 'byline', 'source', 'signoff'])
const LONGEST_WORD = 3
// 我与图书馆
const MINE = /^我[与和]\p{sc=Han}{2,6}$/u
// 创新连线·俄罗斯 too
const isNamed = (text: string): boolean =>
  LABEL_ENDINGS.test(text) ||
  COUNTED.test(text) ||
  MINE.test(text) ||
  LABEL_ENDINGS.test(text.split('\u00B7', 1)[0] ?? '')
const isSomebody = (text: string): boolean =>
  INSTITUTIONS.test(text) || (!DOTTED.test(text) && readBareNames(text) !== null)
const isSigned = (under: readonly Shaped[]): boolean =>
  readBareNames(under.at(-1)?.text ?? '') !== null
const isText = (block: Shaped | undefined): boolean =>
  block?.shape === 'prose' || block?.shape === 'lead' || block?.shape === 'short'

export function withLabels(blocks: readonly Shaped[]): Shaped[] {
  const known = { names: namesOnPage(blocks), pairs: pairsOnPage(blocks) }
  const read = [...blocks]
  for (let i = read.length - 2; i >= 0; i--) {
    const place = placeAt(read, i, known)
    if (place && isLabel(place)) read[i] = as(read[i] as Shaped, 'rubric')
  }
  return read.map((block, i) => {
    if (goesOn(read, i)) return blocks[i] as Shaped
    return isOverMarked(read, i) ? as(block, 'rubric') : block
  })
}

/** 记者观察 over a headline of its own and its author, or its 本报讯, is no part of the story above. */
export const withSignedBoxes = (blocks: readonly Shaped[]): Shaped[] =>
  blocks.map((block, i) =>
    block.shape === 'sidebar' && SIDEBARS.test(bareLabel(block.text)) && isSignedBox(blocks, i + 1)
      ? as(block, 'rubric')
      : block,
  )

// 法官说法 with a case of its own
const CASE = /^[【〔[]?(?:基本)?案(?:情|例)(?:简介|回放|回顾)?[】〕\]:\uFF1A]/u
function isSignedBox(blocks: readonly Shaped[], start: number): boolean {
  let end = start
  while (['short', 'rubric'].includes(blocks[end]?.shape ?? '') && end < start + MOST_LABELS) end++
  const story = blocks[end]
  return (
    end > start &&
    (story?.shape === 'byline' || story?.shape === 'lead' || CASE.test(story?.text ?? ''))
  )
}

const LONGEST_OVER_MARKED = 8

// ▲讲座：…
const POINT = /^[^\p{sc=Han}]{1,3}\p{sc=Han}{2,6}[:\uFF1A]/u
// …。 ——网友“甲”, …。（记者 甲）
const SIGNED_POINT =
  /[\u3002\uFF01\uFF1F\u201D]\s*(?:\u2014\u2014[^\u3002\uFF0C]{2,20}|[(\uFF08][^()\uFF08\uFF09]{2,16}[)\uFF09])$/u
const isSignedPoint = (block: Shaped | undefined): boolean =>
  block?.shape === 'marked' && SIGNED_POINT.test(block.text)

/** 服务台, apart from a story that ends, over ▲招聘：… and ▲讲座：… */
const isOverList = (blocks: readonly Shaped[], i: number): boolean => {
  const [before, label, ...points] = blocks.slice(i - 1, i + 4)
  if (!before || !label || label.gap === 0 || points.length < 2) return false
  const isCut = isOpen(before.text) && creditTail(before.text) === null
  if (isCut || STORY_PARTS.test(label.text) || !isNamed(label.text)) return false
  return points
    .slice(0, 2)
    .every(({ shape, text }) => shape === 'marked' && !isOpen(text) && POINT.test(text))
}

/** 国内要闻 over ● 标题 and its 新华社…电, 成果简报 over ● … */
function isOverMarked(blocks: readonly Shaped[], i: number): boolean {
  const [label, marked, story] = blocks.slice(i, i + 3)
  return (
    label?.shape === 'short' &&
    lengthOf(label.text) <= LONGEST_OVER_MARKED &&
    WORDS.test(label.text) &&
    blocks[i - 1]?.shape !== 'short' &&
    marked?.shape === 'marked' &&
    ((isOpen(marked.text) && story?.shape === 'lead') ||
      (isSignedPoint(marked) && isSignedPoint(story)) ||
      isOverList(blocks, i) ||
      kindOfColumn(label.text) === 'brief')
  )
}

/** What stands over more than one story, and what a note tells of: 本报推出“文明城市大家谈”栏目. */
function namesOnPage(blocks: readonly Shaped[]): ReadonlySet<string> {
  const names = new Set<string>()
  const seen = new Set<string>()
  for (const { text } of blocks) {
    if (seen.has(text)) names.add(text)
    seen.add(text)
    for (const [, name = ''] of text.matchAll(TOLD)) names.add(name)
  }
  return names
}

/** Lines that stand over one other line and plain text as others of their width in the same story do: 困境, 突围. */
function pairsOnPage(blocks: readonly Shaped[]): ReadonlySet<number> {
  const several = new Set<number>()
  const story = new Map<number, number>()
  blocks.forEach(({ shape, text }, i) => {
    if (ENDS_STORY.has(shape)) story.clear()
    if (shape !== 'short' || blocks[i + 1]?.shape !== 'short' || blocks[i + 2]?.shape !== 'prose')
      return
    if (isNamed(text) && lengthOf(text) > LONGEST_WORD) return
    const width = widthOf(text)
    const other = story.get(width)
    if (other !== undefined) several.add(other).add(i)
    story.set(width, i)
  })
  return several
}

/** Right under a line of a headline stands no column's name. */
const goesOn = (blocks: readonly Shaped[], i: number): boolean =>
  blocks[i]?.shape === 'rubric' && blocks[i].gap === 0 && blocks[i - 1]?.shape === 'short'

const weigh = (place: Place, signs: readonly Sign[]): number =>
  signs.reduce((sum, [weight, holds]) => (holds(place) ? sum + weight : sum), 0)

/** Most lines have too little for them to ask what is against it. */
function isLabel(place: Place): boolean {
  const forIt = weigh(place, FOR)
  return forIt >= ENOUGH && forIt + weigh(place, AGAINST) >= ENOUGH
}

function placeAt(blocks: readonly Shaped[], i: number, known: Known): Place | null {
  const block = blocks[i]
  if (block?.shape !== 'short' && block?.shape !== 'marked') return null
  const text = block.text.replace(MARK, '')
  const width = widthOf(text)
  if (width > LONGEST || !WORDS.test(text)) return null
  let top = i + 1
  while (blocks[top]?.shape === 'rubric' && top < i + MOST_LABELS) top++
  let end = top
  while (blocks[end]?.shape === 'short' && end < top + MOST_LINES) end++
  const under = blocks.slice(top, end)
  if (under.length === 0) return null
  return {
    text,
    width,
    isNamed: isNamed(text),
    isMarked: block.shape === 'marked',
    isPaired: block.gap > 0 && under[0]?.gap === 0,
    isOver: under[0]?.gap === 0,
    isOfSeveral: known.pairs.has(i),
    before: blocks[i - 1],
    under,
    story: blocks[end],
    isKnown: known.names.has(block.text),
  }
}
