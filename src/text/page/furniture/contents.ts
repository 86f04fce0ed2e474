import { continuedToTail } from '../lines/continuation'
import { type Line } from '../lines/lines'
import { BULLETS, isOpen, lengthOf } from '../lines/marks'

const LABEL = /^(?:今日|今天|本期|本报|新闻|要闻|版面)?(?:导读|导视|看点|提要|索引)$/
// 今日导读：2版 麦收“尾巴”不丢粒
const IN_A_LINE = /^(?:本报)?(?:今日|本期)?(?:导读|导视|要目)\s*[:\uFF1A].{0,40}\d\s*版/
// Over the page's own headlines, in an e-paper
const HEADLINES = /^(?:版面目录|版面导航|标题导航|本版(?:目录|标题|导航))$/
// 冰雪运动热起来（5版）, or 5版 冰雪运动热起来
const ENTRY =
  /^第?[A-Z]?\d{1,2}\s*版[\s\u3000:\uFF1A]+[^\u3002]{4,36}$|^.{4,40}?(?:[(\uFF08](?:详?见)?(?:今日)?第?\s*[A-Z]?\d{1,2}\s*版?[)\uFF09]|[\s\u3000.\u2026\u2014>\u25B6\u25BA]+(?:详?见)?(?:今日)?第?\s*[A-Z]?\d{1,2}\s*版|\s*[>\u25B6\u25BA\u300B\uFF1E]{1,3}\s*[A-Z]?\d{1,2})$/
// 详见今日5版 sends there without a list around it.
const ALONE = /^[^\u3002]{4,40}[\s\u3000(\uFF08](?:详见|见今日)/
/** >>2版 on a line below its entry */
const POINTER =
  /^(?:[>\u300B\uFF1E\u25B6\u25BA\u2026\u2192]+\s*(?:详?见)?|详?见|[(\uFF08](?:详?见)?)(?:今日)?第?\s*[A-Z]?\d{1,2}\s*版?[)\uFF09]?$/
// 3版·民生 below what stands there
const NAMED_POINTER = /^(?:详见)?[A-Z]?\d{1,2}版?\s*[\u00B7\u2022|]\s*\p{sc=Han}{2,6}$/u
// >>>02 below one or two lines that stand there
const BARE_POINTER = /^[>\u300B\uFF1E\u25B6\u25BA]{2,}\s*\d{1,2}(?:[、,\uFF0C]\s?\d{1,2})*$/
const TOP_LINES = 8
const MARKED = new RegExp(`^[${BULLETS}]`, 'u')
const LONGEST_ENTRY = 40
const MOST_ENTRIES = 16
const CONTENTS_LINES = 24
const LINES_OF_A_PAGE = 400

/** 导读, and the lines under it that tell what stands on another page. */
export function isContents(lines: readonly Line[], index: number): boolean {
  const text = (at: number): string => lines[at]?.text ?? ''
  const isLabel = (at: number): boolean =>
    LABEL.test(
      text(at)
        .replace(MARKED, '')
        .replace(/[\s\u3000]/g, ''),
    )
  const isEntry = (at: number): boolean =>
    ENTRY.test(text(at)) && continuedToTail(text(at)) === null
  const isLine = (at: number): boolean =>
    isOpen(text(at)) && lengthOf(text(at)) <= LONGEST_ENTRY && !isLabel(at)
  const isListed = (at: number): boolean =>
    isEntry(at) ||
    POINTER.test(text(at)) ||
    (isLine(at) && (MARKED.test(text(at)) || POINTER.test(text(at + 1))))
  const isPointed = (at: number): boolean =>
    at >= TOP_LINES && NAMED_POINTER.test(text(at)) && isLine(at - 1)
  if (isPointed(index) || (isPointed(index + 1) && isLine(index))) return true
  if (pointsOn(lines, index, isLine)) return true
  if (IN_A_LINE.test(text(index))) return true
  if (isLabel(index)) return isListed(index + 1)
  if (isOfHeadlines(lines, index)) return true
  if (/^(?:今日|本期)$/.test(text(index))) return isContents(lines, index + 1)
  let top = index
  while (top > index - MOST_ENTRIES && isListed(top)) top--
  if (top < index && isLabel(top)) return true
  if (!isEntry(index)) return false
  return (
    ALONE.test(text(index)) ||
    (index < CONTENTS_LINES && (isEntry(index - 1) || isEntry(index + 1)))
  )
}

/** A headline in the list above the page's text, which has it again. */
function isOfHeadlines(lines: readonly Line[], index: number): boolean {
  let top = index
  while (top > index - MOST_ENTRIES && top > 0 && !HEADLINES.test(lines[top]?.text ?? '')) top--
  if (!HEADLINES.test(lines[top]?.text ?? '')) return false
  const below = lines.slice(index + 1, index + LINES_OF_A_PAGE)
  return lines
    .slice(top + 1, index + 1)
    .every((entry) => below.some(({ text }) => text === entry.text))
}

/** It is >>>02, or the one or two lines right above it. */
function pointsOn(lines: readonly Line[], index: number, isLine: (at: number) => boolean): boolean {
  const isPointer = (at: number): boolean => BARE_POINTER.test(lines[at]?.text ?? '')
  const goesOn = (at: number): boolean => isLine(at) && lines[at + 1]?.gap === 0
  return (
    isPointer(index) ||
    (isPointer(index + 1) && goesOn(index)) ||
    (isPointer(index + 2) && goesOn(index) && goesOn(index + 1))
  )
}
