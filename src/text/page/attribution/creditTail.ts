import { readWork, splitLibrary, toPhotographer, type Work } from './credit'
import { CLOSERS, FINAL } from '../lines/marks'
import { isLikelyName } from './names'
import { mediumName, readPeople, reporter } from './people'

const LAST_SENTENCE = new RegExp(`^[^]*[${FINAL}][${CLOSERS}]*\\s*`, 'u')
const TAIL_WINDOW = 64
const DEED_AT_END = /(?:摄|攝|摄影报道|供图|[图圖]|文|资料图片|资料照片|发|提供|摄影)[)\uFF09]?\s*$/

// A work of art says what it is, then who made it.
const ARTS =
  '摄影|国画|中国画|书法|油画|版画|水彩画?|水粉画?|剪纸|篆刻|素描|速写|漫画|农民画|儿童画'
const NAME = '(\\p{sc=Han}{2,4}|\\p{sc=Han}\\s\\p{sc=Han})'
const MADE = '[作摄书画绘刻剪]'
const ARTWORKS = [
  // 黄河落日（摄影） 王建国, 《牡丹》 国画 秦岭 76岁
  `(?<=^[^\\u3002\\uFF0C,]{1,20}(?:[(\\uFF08](?:${ARTS})[)\\uFF09]|\\u300B\\s*(?:${ARTS})\\s))\\s*(?:作者[:\\uFF1A]?\\s*)?${NAME}(?:\\s?${MADE}|\\s\\d{1,3}岁)?$`,
  // 国画 汾河晚渡 秦岭 作, or far from it the name alone
  `(?<=^(?:${ARTS})\\s{1,4}[^\\s\\u3002\\uFF0C,]{2,16})(?:\\s{1,40}${NAME}\\s?${MADE}|\\s{3,40}${NAME})$`,
  // 剪纸《喜上眉梢》 秦岭 作
  `(?<=^(?:${ARTS})\\s?\\u300A[^\\u300A\\u300B]{1,20}\\u300B)\\s*${NAME}\\s?${MADE}?$`,
  // “码”上加码 秦岭 作
  `(?<=^[^\\s\\u3002\\uFF0C,]{2,16})\\s{1,4}${NAME}\\s作$`,
].map((source) => new RegExp(source, 'u'))
const LONGEST_ARTWORK = 40

/** It stands for itself, whatever is beside it. */
export const isArtwork = (text: string): boolean => artworkTail(text) !== null

function artworkTail(text: string): { rest: string; work: Work } | null {
  const found =
    text.length <= LONGEST_ARTWORK
      ? ARTWORKS.map((work) => work.exec(text)).find((printed) => printed !== null)
      : undefined
  const people = found && readPeople(found.slice(1).find(Boolean) ?? '', reporter())
  if (!found || !people?.every(({ name }) => isLikelyName(name))) return null
  return {
    rest: text.slice(0, found.index),
    work: { byline: [], credit: people.map(toPhotographer) },
  }
}

/** A credit at the end of a paragraph (…。新华社记者 甲 摄); `rest` is the paragraph without it. */
export function creditTail(text: string): { rest: string; work: Work } | null {
  if (!DEED_AT_END.test(splitLibrary(text)[0].slice(-8))) return artworkTail(text)
  const window = text.slice(-TAIL_WINDOW)
  const offset = text.length - window.length
  const sentence = LAST_SENTENCE.exec(window)?.[0]
  const starts = sentence !== undefined ? [sentence.length] : tailStarts(window)
  let best: { rest: string; work: Work } | null = null
  for (const start of starts) {
    const tail = window.slice(start).trim()
    const rest = text.slice(0, offset + start).trim()
    const work = rest && tail && !mediumName(tail) ? readWork(tail) : null
    if (!work) continue
    best = { rest, work }
    if (sentence !== undefined || /记者|通讯员|[(\uFF08]/.test(tail)) break
  }
  return best
}

/** Where a credit may begin in a caption without a full stop: after a space or at a bracket, longest first. */
function tailStarts(window: string): number[] {
  const starts = [...window.matchAll(/\s+(?=\S)|(?=[(\uFF08])/g)].map((m) => m.index + m[0].length)
  return starts.filter((start) => start > 0).slice(-6)
}
