import { creditTail } from './creditTail'
import { isOpen, lengthOf } from './marks'
import { CONTACT, type Shaped } from './shape'
import { withParallels } from './parallel'
import { withLabels } from './label'
import { withRunOns } from './runOn'
import { withVerse } from './verse'
import { BOXES } from './vocabulary/labels'
import { INSTITUTIONS } from './vocabulary/media'
import { withWrappedHeadings } from './wrapped'

/** What several lines say together that none of them says alone. */
export const readRuns = (blocks: readonly Shaped[]): Shaped[] =>
  [
    withWrappedHeadings,
    withSpeakers,
    withArrowedCaptions,
    withNumberedCaptions,
    withCartoons,
    withRoster,
    withLabelledCrossheads,
    withCounted,
    withRows,
    withRanks,
    withBoxRows,
    withSignatures,
    withParallels,
    withVerse,
    withLabels,
    withRunOns,
  ].reduce<Shaped[]>((read, withMore) => withMore(read), [...blocks])

const as = (block: Shaped, shape: Shaped['shape']): Shaped => ({ ...block, shape })

const SPEAKER = /^[\u25A0-\u25FF\s]*(\p{sc=Han}{1,6})\s*[:\uFF1A]/u
const OFTEN = 2
const ASKING = /^(?:问|答|記者|记者|主持人|网友|读者|市民)$/

/** 问：…？ 答：… is an interview: its short lines are no headings. */
function withSpeakers(blocks: readonly Shaped[]): Shaped[] {
  const turns = new Map<string, number>()
  for (const { text } of blocks) {
    const speaker = SPEAKER.exec(text)?.[1]
    if (speaker) turns.set(speaker, (turns.get(speaker) ?? 0) + 1)
  }
  const isInterview = [...turns].some(([who, times]) => ASKING.test(who) && times >= OFTEN)
  if (!isInterview) return [...blocks]
  return blocks.map((block) => {
    const speaker = SPEAKER.exec(block.text)?.[1]
    const speaks = speaker && ((turns.get(speaker) ?? 0) >= OFTEN || ASKING.test(speaker))
    return speaks && ['short', 'marked', 'lead'].includes(block.shape) ? as(block, 'prose') : block
  })
}

const POINTS = /^[\u25B6\u25B7\u25BA]/

/** ▶ is a bullet; with a credit at its end or below it points at the picture. ▲ does that, but for several in a row that nobody took. */
const withArrowedCaptions = (blocks: readonly Shaped[]): Shaped[] =>
  blocks.map((block, i) => {
    const isCredited = blocks[i + 1]?.shape === 'credit' || creditTail(block.text) !== null
    if (block.shape === 'marked' && POINTS.test(block.text))
      return isCredited || pointsAlone(blocks, i) ? as(block, 'caption') : block
    const isListed = [i - 1, i + 1].some(
      (at) => isBullet(blocks[at]) && blocks[at + 1]?.shape !== 'credit',
    )
    return isBullet(block) && isListed && !isCredited ? as(block, 'marked') : block
  })

const LONGEST_ALONE = 30
/** ▶小熊猫在树上玩耍。 is short, whole, and none of several. */
const pointsAlone = (blocks: readonly Shaped[], i: number): boolean => {
  const text = blocks[i]?.text ?? ''
  const isOfSeveral = [i - 1, i + 1].some((at) => POINTS.test(blocks[at]?.text ?? ''))
  return text.endsWith('\u3002') && lengthOf(text) <= LONGEST_ALONE && !isOfSeveral
}

const BULLET = /^\u25B2\s*[^\s\u25B2]/
const isBullet = (block: Shaped | undefined): boolean =>
  block?.shape === 'caption' && BULLET.test(block.text) && !isOpen(block.text)

const NUMBERED = /^[(\uFF08]?(?:(?:图\s?)?[\u2460-\u2473]|\d{1,2}[.\uFF0E、])/
const REPORTED = /(?:摄影|图文)报道$/
const MOST_WORDS = 2

/** ① … ② … ③ … over one credit, or some words below it, are the captions of one photo page. */
function withNumberedCaptions(blocks: readonly Shaped[]): Shaped[] {
  const numbered = blocks.map(
    ({ text, shape }) => NUMBERED.test(text) && ['prose', 'short', 'caption'].includes(shape),
  )
  const isReported = (i: number): boolean => {
    let top = i - 1
    while (top >= i - MOST_WORDS && blocks[top]?.shape === 'prose') top--
    return blocks[top]?.shape === 'credit' && REPORTED.test(blocks[top]?.text ?? '')
  }
  const shaped = [...blocks]
  for (let i = 0; i < blocks.length; i++) {
    if (!numbered[i]) continue
    let end = i
    while (numbered[end + 1]) end++
    if (end > i && (blocks[end + 1]?.shape === 'credit' || isReported(i)))
      for (let at = i; at <= end; at++) shaped[at] = as(shaped[at] as Shaped, 'caption')
    i = end
  }
  return shaped
}

const DREW = /^\p{sc=Han}{2,4}\s[作绘]$/u

/** “精装修” over 王铎 作: the title of a cartoon. */
const withCartoons = (blocks: readonly Shaped[]): Shaped[] =>
  blocks.map((block, i) => {
    const next = blocks[i + 1]
    const isDrawn = next?.shape === 'credit' && next.gap === 0 && DREW.test(next.text)
    return isDrawn && block.shape === 'short' ? as(block, 'caption') : block
  })

const LABELLED = /^\p{sc=Han}{1,6}[:\uFF1A]\S/u
const FEWEST_LABELLED = 3
// 作者：甲 over 出版社：乙
const ABOUT_WORK =
  /^(?:作者|著者|译者|编者|出版社?|定价|书名|片名|导演|编剧|主演|时间|地点|票价|展期)[:\uFF1A]/
const FEWEST_PAIRED = 2

/** 门将:甲、乙 and 后卫:丙, or two telephone numbers, under each other are a list, in which nothing goes on from line to line. */
function withRoster(blocks: readonly Shaped[]): Shaped[] {
  const isListed = (i: number): boolean => {
    const block = blocks[i]
    if (CONTACT.test(block?.text ?? '')) return true
    if (ABOUT_WORK.test(block?.text ?? '')) return isOpen(block?.text ?? '')
    return block?.shape === 'short' && LABELLED.test(block.text) && isOpen(block.text)
  }
  return blocks.map((block, i) => {
    if (!isListed(i)) return block
    let [top, end] = [i, i]
    while (isListed(top - 1)) top--
    while (isListed(end + 1)) end++
    const isPaired = ABOUT_WORK.test(block.text) || CONTACT.test(block.text)
    const fewest = isPaired ? FEWEST_PAIRED : FEWEST_LABELLED
    return end - top + 1 >= fewest ? as(block, 'row') : block
  })
}

const COUNTED = /^(\p{sc=Han}{2})([一二三四五六七八九十]|\d)$/u

/** 问题一, 问题二 on one page are crossheads, or the first line of them. */
function withCounted(blocks: readonly Shaped[]): Shaped[] {
  const stemOf = (block: Shaped): string | undefined =>
    block.shape === 'short' ? COUNTED.exec(block.text)?.[1] : undefined
  const times = new Map<string, number>()
  for (const block of blocks) {
    const stem = stemOf(block)
    if (stem) times.set(stem, (times.get(stem) ?? 0) + 1)
  }
  return blocks.map((block) =>
    (times.get(stemOf(block) ?? '') ?? 0) >= SEVERAL ? as(block, 'sidebar') : block,
  )
}

const LABEL_ALONE = /^\p{sc=Han}{2,6}[:\uFF1A]$/u
const SAYS = /[说称道示出调为绍答问][:\uFF1A]$/
const SEVERAL = 2

/** 家长： over 接孩子更放心, and 老师： over another such line: crossheads in two lines. */
function withLabelledCrossheads(blocks: readonly Shaped[]): Shaped[] {
  const isLabel = (i: number): boolean => {
    const [before, label, line, text] = blocks.slice(Math.max(0, i - 1), i + 3)
    return (
      LABEL_ALONE.test(label?.text ?? '') &&
      !SAYS.test(label?.text ?? '') &&
      (before?.shape === 'prose' || before?.shape === 'lead') &&
      !isOpen(before.text) &&
      line?.shape === 'short' &&
      line.gap === 0 &&
      text?.shape === 'prose'
    )
  }
  const labels = blocks.flatMap((_, i) => (isLabel(i) ? [i] : []))
  if (labels.length < SEVERAL) return [...blocks]
  const set = new Set(labels.flatMap((i) => [i, i + 1]))
  return blocks.map((block, i) => (set.has(i) ? as(block, 'sidebar') : block))
}

const CELLS = /[\s\u3000]+/
const FEWEST_CELLS = 3
const LONGEST_ROW = 60
const cellsOf = ({ text, shape }: Shaped): number =>
  shape === 'short' && lengthOf(text) <= LONGEST_ROW && isOpen(text) ? text.split(CELLS).length : 0

/** Lines of three cells and more under each other, with figures among them, are a table. */
function withRows(blocks: readonly Shaped[]): Shaped[] {
  const cells = blocks.map(cellsOf)
  const isFigured = (i: number): boolean =>
    (cells[i] ?? 0) >= FEWEST_CELLS && /\d/.test(blocks[i]?.text ?? '')
  return blocks.map((block, i) => {
    const beside = [i - 1, i + 1].some(
      (at) => isFigured(at) && (isFigured(i) || cells[at] === cells[i]),
    )
    return (cells[i] ?? 0) >= FEWEST_CELLS && beside ? as(block, 'row') : block
  })
}

const RANKED = /^(\d{1,2})[.\uFF0E、]\s*\S/
const FEWEST_RANKED = 3

/** 1.浙江, 2.辽宁, 3.山西 under each other are a table too: numbered headings have text between them. */
function withRanks(blocks: readonly Shaped[]): Shaped[] {
  const rankOf = (i: number): number => {
    const { shape, text } = blocks[i] ?? {}
    return shape === 'short' || shape === 'row' ? Number(RANKED.exec(text ?? '')?.[1] ?? NaN) : NaN
  }
  const shaped = [...blocks]
  for (let i = 0; i < blocks.length; i++) {
    let end = i
    while (rankOf(end + 1) === rankOf(end) + 1) end++
    if (end - i + 1 >= FEWEST_RANKED)
      for (let at = i; at <= end; at++) shaped[at] = as(shaped[at] as Shaped, 'row')
    i = end
  }
  return shaped
}

const EXPERT = /(?:律师|医师|医生|主任|教授|专家)\s+\p{sc=Han}{2,4}$/u

/** 某某公司, or the lawyer who answered, on the last line before a blank one signs the text above. */
const withSignatures = (blocks: readonly Shaped[]): Shaped[] =>
  blocks.map((block, i) => {
    const [before, next] = [blocks[i - 1], blocks[i + 1]]
    const isLast = block.gap === 0 && (next?.gap ?? 1) > 0
    if (!isLast || block.shape !== 'short' || before?.shape !== 'prose') return block
    const names = INSTITUTIONS.test(block.text) || EXPERT.test(block.text)
    return names && !isOpen(before.text) ? as(block, 'signoff') : block
  })

const FIGURE = /^\p{sc=Han}{2,8}[:\uFF1A]\s?\S/u

/** Under 福彩开奖 or 天气预报, short lines of two cells, or 限行尾号:4和9, are the box's figures, no headings. */
function withBoxRows(blocks: readonly Shaped[]): Shaped[] {
  let isInBox = false
  return blocks.map((block, i) => {
    const next = blocks[i + 1]?.shape
    const heads = next === 'lead' || next === 'byline'
    if (BOXES.test(block.text)) isInBox = true
    else if (block.shape !== 'row' && (heads || !(cellsOf(block) >= 2 || FIGURE.test(block.text))))
      isInBox = false
    else if (isInBox) return as(block, 'row')
    return block
  })
}
