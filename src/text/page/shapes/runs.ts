import {
  withArrowedCaptions,
  withArrowsAround,
  withCartoons,
  withNumberedCaptions,
} from './captions'
import { isKnownColumn } from './columnKinds'
import { DASHED } from './headings'
import { withLabels, withSignedBoxes } from './label'
import { BARE_DATE } from '../furniture/headerDate'
import { isOpen, lengthOf } from '../lines/marks'
import { withParallels } from './parallel'
import { withRunOns } from './runOn'
import { as, type Shaped } from './shape'
import {
  withBoxRows,
  withCounts,
  withFiguresOver,
  withPublishers,
  withRanks,
  withRoster,
  withRows,
} from './tables'
import { withVerse } from './verse'
import { LABEL_ENDINGS, STORY_PARTS } from '../vocabulary/labels'
import { INSTITUTIONS } from '../vocabulary/media'
import { withWrappedHeadings } from './wrapped'

/** What several lines say together that none of them says alone. */
export const readRuns = (blocks: readonly Shaped[]): Shaped[] =>
  [
    withWrappedHeadings,
    withSpeakers,
    withArrowedCaptions,
    withArrowsAround,
    withNumberedCaptions,
    withCartoons,
    withRoster,
    withLabelledCrossheads,
    withStoryParts,
    withClosings,
    withBracketed,
    withBracketedSentences,
    withCounted,
    withRows,
    withRanks,
    withCounts,
    withFiguresOver,
    withPublishers,
    withBoxRows,
    withSpeakersBelow,
    withSignatures,
    withParallels,
    withVerse,
    withLabels,
    withSignedBoxes,
    withCampaigns,
    withRunOns,
  ].reduce<Shaped[]>((read, withMore) => withMore(read), [...blocks])

const SPEAKER =
  /^[\u25A0-\u25FF\s]*(\p{sc=Han}{1,6}(?:[\s\u3000]\p{sc=Han}{2,3})?|[QA]\d?)\s*[:\uFF1A]/u
const OFTEN = 2
// 帮办记者 甲： too, and 某某晚报：
const ASKING =
  /^(?:[QA]|问|答|記者|记者|主持人|网友|读者|市民|\p{sc=Han}{2,5}[报刊])$|^\p{sc=Han}{0,4}记者[\s\u3000]/u

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

const BRACKETED = /^\u3010(\p{sc=Han}{2,6})\u3011$/u

/** 【入院】, 【手术】, 【出院】 of one length, each over text and below some, are crossheads of one story. */
function withBracketed(blocks: readonly Shaped[]): Shaped[] {
  const lengthAt = ({ shape, text }: Shaped, i: number): number => {
    if (shape !== 'rubric' || isKnownColumn(text)) return 0
    const isBetween = [i - 1, i + 1].every((at) => blocks[at]?.shape === 'prose')
    return isBetween ? (BRACKETED.exec(text)?.[1]?.length ?? 0) : 0
  }
  const lengths = blocks.map(lengthAt)
  const times = new Map<number, number>()
  for (const length of lengths) times.set(length, (times.get(length) ?? 0) + 1)
  return blocks.map((block, i) =>
    lengths[i] && (times.get(lengths[i]) ?? 0) >= SEVERAL ? as(block, 'sidebar') : block,
  )
}

const IN_BRACKETS = /^\u3010[^\u3010\u3011]+\u3011$/u
const OF_TWO_PARTS = /(?<!^\u3010)[:\uFF1A,\uFF0C](?!\u3011$)/u
// 【环卫工：多扫一遍】; by two patterns, since one that tries each mark would read a long line once for each.
const isBracketedSentence = (text: string): boolean =>
  IN_BRACKETS.test(text) && OF_TWO_PARTS.test(text)

/** Two and more, the first under an author or a paragraph of the story, are its crossheads. */
function withBracketedSentences(blocks: readonly Shaped[]): Shaped[] {
  const isCrosshead = ({ text }: Shaped, i: number): boolean =>
    isBracketedSentence(text) && blocks[i + 1]?.shape === 'prose'
  const found = new Set(blocks.flatMap((block, i) => (isCrosshead(block, i) ? [i] : [])))
  const [first = 0] = found
  const above = blocks[first - 1]?.shape
  const isInStory =
    above === 'byline' || above === 'credit' || (above === 'prose' && blocks[first]?.gap === 0)
  if (found.size < SEVERAL || !isInStory) return [...blocks]
  return blocks.map((block, i) => (found.has(i) ? as(block, 'sidebar') : block))
}

const SEVERAL = 2

/** Where several lines are the first of two, each is a crosshead with the one below it. */
function withCrossheadsOfTwo(blocks: readonly Shaped[], isFirst: (i: number) => boolean): Shaped[] {
  const firsts = blocks.flatMap((_, i) => (isFirst(i) ? [i] : []))
  if (firsts.length < SEVERAL) return [...blocks]
  const lines = new Set(firsts.flatMap((i) => [i, i + 1]))
  return blocks.map((block, i) => (lines.has(i) ? as(block, 'sidebar') : block))
}

const LONGEST_PART = 20
/** 现状 and 症结, each over a line and its text, are crossheads of one story in two lines. */
function withStoryParts(blocks: readonly Shaped[]): Shaped[] {
  const isPart = (i: number): boolean => {
    const [before, part, line, text] = blocks.slice(Math.max(0, i - 1), i + 3)
    return (
      STORY_PARTS.test(part?.text ?? '') &&
      before?.shape === 'prose' &&
      line?.shape === 'short' &&
      lengthOf(line.text) <= LONGEST_PART &&
      text?.shape === 'prose'
    )
  }
  return withCrossheadsOfTwo(blocks, isPart)
}

const DATELINE_ALONE = /^[^\s,\uFF0C\u3002]{3,24}[电電]$/
/** 新华社北京10月14日电 under the last paragraph, with no text below it, closes what stands above. */
const withClosings = (blocks: readonly Shaped[]): Shaped[] =>
  blocks.map((block, i) => {
    const [before, next] = [blocks[i - 1], blocks[i + 1]]
    const isLast = before?.shape === 'prose' && !isOpen(before.text) && next?.shape !== 'prose'
    return block.shape === 'lead' && isLast && DATELINE_ALONE.test(block.text)
      ? as(block, 'signoff')
      : block
  })

const LABEL_ALONE = /^(?:\p{sc=Han}{2,12}[\s\u3000])?\p{sc=Han}{2,6}[:\uFF1A]$/u
const SAYS = /[说称道示出调为绍答问][:\uFF1A]$/
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
  return withCrossheadsOfTwo(blocks, isLabel)
}

/** 锚定高质量 奋进新征程 over ——项目建设进行时, apart from the headline below them, are a column's name. */
const withCampaigns = (blocks: readonly Shaped[]): Shaped[] => {
  const isSecondLine = (i: number): boolean => {
    const [line, below] = [blocks[i], blocks[i + 1]]
    return (
      line?.shape === 'short' &&
      line.gap === 0 &&
      blocks[i - 1]?.shape === 'short' &&
      DASHED.test(line.text) &&
      LABEL_ENDINGS.test(line.text) &&
      below?.shape === 'short' &&
      below.gap > 0
    )
  }
  return blocks.map((block, i) =>
    isSecondLine(i) || isSecondLine(i + 1) ? as(block, 'rubric') : block,
  )
}

/** ——快递员 黄师傅 right under what he said */
const withSpeakersBelow = (blocks: readonly Shaped[]): Shaped[] =>
  blocks.map((block, i) => {
    const quote = blocks[i - 1]
    const isBelow = block.shape === 'short' && block.gap === 0 && DASHED.test(block.text)
    return isBelow && quote?.shape === 'prose' && /\u201D$/.test(quote.text)
      ? as(block, 'row')
      : block
  })

const EXPERT = /(?:律师|医师|医生|主任|教授|专家)\s+\p{sc=Han}{2,4}$/u

/** 某某公司, or the lawyer who answered, on the last line before a blank one signs the text above; so does who wrote a letter, over its date. */
const withSignatures = (blocks: readonly Shaped[]): Shaped[] =>
  blocks.map((block, i) => {
    const [before, next] = [blocks[i - 1], blocks[i + 1]]
    if (block.gap > 0 || block.shape !== 'short' || before?.shape !== 'prose') return block
    const isDated = next?.gap === 0 && BARE_DATE.test(next.text)
    const isLast = (next?.gap ?? 1) > 0
    const names = INSTITUTIONS.test(block.text) || EXPERT.test(block.text)
    return (isDated || (isLast && names)) && !isOpen(before.text) ? as(block, 'signoff') : block
  })
