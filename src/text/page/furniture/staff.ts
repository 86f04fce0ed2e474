import { isLikelyName, isName, joinNames } from '../attribution/names'
import { type BylineRole, type ParsedStaff } from '../types'
import { PAGE_NAMES } from '../vocabulary/labels'

/** What a paper calls those who make its pages: a core word, with what may stand before it. */
const CORES: readonly (readonly [BylineRole, string])[] = [
  [
    'proofreader',
    '校对|校對|校审|审校|检校|质检|审读|责校|一校|二校|三校|首校|终校|校读|核校|校样|对红|文检',
  ],
  [
    'layout',
    '美术编辑|版式编辑|视觉编辑|美编|美編|美术|版式|版面(?!编辑)|设计|設計|组版|拼版|排版|制版|电排|照排|视觉|制图|绘图|插图|图表',
  ],
  [
    'editor',
    '编辑部(?:主编|主任)|责任编辑|責任編輯|编辑|編輯|责编|責編|主编|总编辑|总编|副总编辑|副总编|编委|编审|主任|图编|统筹|策划|监制|终审|审核|签发|值班|出品',
  ],
]
const BEFORE =
  '(?:[一二三四五六七八]版|记者[/\\uFF0F]|本版|本期|本报|本刊|今日|值班|当班|执行|首席|责任|特约|见习|实习|图片|文字|版面|版式|美术|视觉|流程|融媒|新媒体|副|总|主)'
const core = CORES.map(([, words]) => words).join('|')
const LABEL = `${BEFORE}{0,3}(?:${core})(?:总监|设计师|设计|指导|员|人)?`
const SPLIT = new RegExp(`(${LABEL})`, 'u')
const STARTS = new RegExp(`^[\\s(\\uFF08\\u25A0-\\u25FF\\u3010]*(${LABEL})`, 'u')
const BETWEEN =
  /[\s|\u4E28\uFF5C\u2502/\uFF0F\u00B7\u2022,\uFF0C\u3001;\uFF1B:\uFF1A\u25A0-\u25FF\u2605\u2014\u2500_=*~\u3000-]+/
// 美 编
const APART = /(责|美|编|校|版|组)[\s\u3000](编|辑|对|式|版)(?!\p{sc=Han})/gu
const BRACKETS = /[()\uFF08\uFF09\u3010\u3011[\]]/g

const roleOf = (label: string): BylineRole =>
  CORES.find(([, words]) => new RegExp(`(?:${words})`, 'u').test(label))?.[0] ?? 'editor'

/** 责任编辑：甲 美编 乙 校对/丙 → the staff; null unless the whole text is such a list. */
function readStaff(text: string): ParsedStaff[] | null {
  if (!STARTS.test(text)) return null
  const [, ...parts] = text.replace(BRACKETS, ' ').replace(APART, '$1$2').split(SPLIT)
  const staff: ParsedStaff[] = []
  let waiting: string[] = []
  for (let i = 0; i + 1 < parts.length; i += 2) {
    waiting.push(parts[i] ?? '')
    const pieces = (parts[i + 1] ?? '').split(BETWEEN).filter(Boolean)
    if (pieces.length === 0) continue
    // 编辑有话 is a label, 编辑张三 a name.
    const isGlued = /^\p{sc=Han}/u.test(parts[i + 1] ?? '')
    const names = joinNames(pieces, isGlued ? isLikelyName : isName)
    if (!names) return null
    for (const role of new Set(waiting.map(roleOf)))
      for (const name of names) staff.push({ name, role })
    waiting = []
  }
  return staff.length > 0 && waiting.length === 0 ? staff : null
}

// B06-B07 and 都市·06 too
const NUMBER =
  /^(?:\p{sc=Han}{2,6}[\u00B7/])?(?:第?[A-Z]?\d{1,2}版|[A-Z]?\d{1,2}(?:[-\u2014~、][A-Z]?\d{1,2})?)$/u

/** A header line without the staff that it names; the page's name and number may stand behind them. */
export function takeStaff(text: string): { head: string; staff: ParsedStaff[] } {
  const found = SPLIT.exec(text)
  if (!found) return { head: text, staff: [] }
  const words = text.slice(found.index).split(/\s+/)
  let end = words.length
  while (end > 1 && (PAGE_NAMES.test(words[end - 1] ?? '') || NUMBER.test(words[end - 1] ?? '')))
    end--
  const staff = readStaff(words.slice(0, end).join(' '))
  return staff
    ? { head: [text.slice(0, found.index), ...words.slice(end)].join(' '), staff }
    : { head: text, staff: [] }
}
