import { readNumber } from './dates'
import { FINAL, CLOSERS } from './marks'

const NUMBER = '[0-9\\uFF10-\\uFF19]{1,3}|[〇零一二三四五六七八九十]{1,3}'
const BETWEEN = '[\\u3001,\\uFF0C至~\\u2014-]'
/** 第2版, A2、A3版 */
const PAGE = `第?\\s*[A-Za-z]?\\s*((?:${NUMBER})(?:${BETWEEN}\\s*[A-Za-z]?(?:${NUMBER}))*)\\s*版`
const REPORTS =
  '(?:相关|详细|更多|后续)?(?:报道|内容|全文|新闻|评论|解读)?(?:详见|请看|刊于|刊|见)(?:今日|今天|本报今日|本报)?'
const ARROWS =
  '[\\s\\u25B6\\u25B7\\u25BA\\u25B2\\u25BC\\u2192\\u21D2\\u300B>\\u25A0\\u25CF\\u2605\\u25C0\\u25C1\\u25C4\\u2190]*'
const EXTRA = '[\\s\\p{sc=Han}\\u2460-\\u2473]{0,4}'
const TO = new RegExp(
  `^${ARROWS}[(\\uFF08]?${ARROWS}(?:\\p{sc=Han}{2,8}(?=全文[详刊]?[见于载]))?(?:下转|转|接转|下接|下轉|請轉|轉|${REPORTS})\\s*${PAGE}${EXTRA}[)\\uFF09]?${ARROWS}$`,
  'u',
)
const FROM = new RegExp(
  `^${ARROWS}[(\\uFF08]?${ARROWS}(?:上接|紧接|接|續|续)\\s*${PAGE}([^()\\uFF08\\uFF09]{0,60})[)\\uFF09]?${ARROWS}`,
  'u',
)
const TAIL = new RegExp(
  `\\s*(?:[(\\uFF08]\\s*(?:${ARROWS})(?:(?:下转|转|接转|紧接|下接|下轉)|${REPORTS})\\s*${PAGE}${EXTRA}[)\\uFF09]|[\\u25B6\\u25B7\\u25BA\\u25BC\\u2192\\u25A0]+\\s*下[转轉接]\\s*${PAGE}|(?<=[${FINAL}\\s][${CLOSERS}]?\\s*)下[转轉接]\\s*${PAGE})${ARROWS}$`,
  'u',
)
const BETWEEN_PAGES = new RegExp(BETWEEN)
const WINDOW = 40

/** The pages that a line names which says nothing else: 下转第2版, （相关报道见2、3版）; null when it is another line. */
export function continuedToLine(text: string): number[] | null {
  const found = text.length <= WINDOW ? TO.exec(text) : null
  return found && pageNumbers(found[1])
}

/** 下转第2版 at the end of a paragraph. */
export function continuedToTail(text: string): { rest: string; pages: number[] } | null {
  const window = text.slice(-WINDOW)
  const found = TAIL.exec(window)
  const pages = found && pageNumbers(found[1] ?? found[2] ?? found[3])
  return found && pages
    ? { rest: text.slice(0, text.length - window.length) + window.slice(0, found.index), pages }
    : null
}

/** 上接第1版 at the start; `title` is a headline named beside it, `rest` what follows. */
export function continuedFrom(
  text: string,
): { page: number; title: string | null; rest: string } | null {
  const found = FROM.exec(text.slice(0, 120))
  const page = found && pageNumbers(found[1])?.[0]
  if (!found || !page) return null
  const beside = (found[2] ?? '').trim()
  const bracketed = /^[^(\uFF08]{0,6}[(\uFF08]/.test(found[0])
  const title = /^[\u300A]([^\u300B]+)[\u300B]/.exec(beside)?.[1] ?? null
  const kept = bracketed || title ? '' : beside
  return { page, title, rest: (kept + text.slice(found[0].length)).trim() }
}

function pageNumbers(text = ''): number[] | null {
  const numbers = text
    .split(BETWEEN_PAGES)
    .map((page) => readNumber(page.replace(/^[\sA-Za-z]+/, '').trim()))
  return numbers.every((number) => Number.isInteger(number) && number > 0) ? numbers : null
}
