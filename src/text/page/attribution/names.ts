import { isWord } from '../lines/dictionary'
import { AGENCIES } from '../vocabulary/media'
import { COMPOUND_SURNAMES, SINGLE_SURNAMES } from '../vocabulary/surnames'

const HAN = /^\p{sc=Han}+$/u
const WITH_DOT = /^\p{sc=Han}{1,10}(?:[\u00B7\u2022\u2027\u30FB\uFF65\u22C5]\p{sc=Han}{1,12})+$/u
const LATIN = /^[A-Z][A-Za-z.'\u2019-]*$/
const SURNAMES = new Set(SINGLE_SURNAMES)
// What stands beside role words in prose and labels (记者调查, 记者手记, 记者获悉), and is nobody.
const NOBODY = new RegExp(
  `^(?:手记|札记|连线|暗访|直击|见习期?|注意到|从|在|综合.*|本报讯|来电|发自.*|专电|述评|点评|招待会|站|团|们|节|证|部|同志|老师|回访|出击|(?:现场|实地|走访|调查)(?:看到|了解|探访|走访|发现)|.*[摄攝]|${AGENCIES.join('|')}|\\p{sc=Han}{1,2}[日晚晨早商时]报)$`,
  'u',
)

// Words that begin as a surname does.
const WORDS = /^(?:文[化明艺学旅物体讯苑坛]|时[间代评事尚政]|商[业家户务场]|向[前上往]|修[复改缮])/u
// 荔宣, 禅文宣: how the publicity office of a district signs.
const PUBLICITY = /^(?![外官文]宣)\p{sc=Han}{1,3}宣$/u

/** 记者追踪: a word that no surname begins is nobody beside a role. */
export const isNobody = (text: string): boolean =>
  NOBODY.test(text) || (!startsWithSurname(text) && isWord(text))

export const startsWithSurname = (text: string): boolean =>
  COMPOUND_SURNAMES.test(text) || SURNAMES.has([...text][0] ?? '')

// 记者在现场看, 记者从市供销: the beginning of a sentence that a column cut.
const SENTENCE_BEGINS =
  /^(?:[从在将对就走获昨今近跟与为由]|看到|来到|了解|调查|采访|探访|注意|发现|日前)(?=.)/u

/** A personal name as bylines print it: 2–4 Han characters, or parts joined by a dot. */
export const isName = (text: string): boolean =>
  !NOBODY.test(text) &&
  !SENTENCE_BEGINS.test(text) &&
  (WITH_DOT.test(text) || (HAN.test(text) && [...text].length >= 2 && [...text].length <= 4))

/** Stricter, for places where nothing but the name itself says that it is one. */
export function isLikelyName(text: string): boolean {
  const size = [...text].length
  if (WITH_DOT.test(text)) return true
  if (!HAN.test(text) || NOBODY.test(text) || WORDS.test(text)) return false
  if (PUBLICITY.test(text)) return true
  return COMPOUND_SURNAMES.test(text)
    ? size >= 3 && size <= 4
    : SURNAMES.has([...text][0] ?? '') && size >= 2 && size <= 3
}

/** Names set without a space between them (张晓明李小红), cut where a known surname begins. */
function splitRun(run: string): string[] | null {
  const characters = [...run]
  if (!HAN.test(run) || characters.length < 5 || characters.length > 12) return null
  const search = (from: number): string[] | null => {
    if (from === characters.length) return []
    for (const size of [3, 2, 4]) {
      const name = characters.slice(from, from + size).join('')
      if (from + size > characters.length || !isLikelyName(name)) continue
      const rest = search(from + size)
      if (rest) return [name, ...rest]
    }
    return null
  }
  return search(0)
}

/** 窦 妮, 欧阳 雪: a surname set apart from the given name. */
const isHalf = (piece: string, next: string): boolean =>
  [...next].length === 1
    ? [...piece].length === 1 || (COMPOUND_SURNAMES.test(piece) && [...piece].length === 2)
    : false

const isSingle = (piece: string | undefined): boolean => [...(piece ?? '')].length === 1

/** 窦 一 凡: three characters, with nothing set apart beside them. */
const isThreeApart = (pieces: readonly string[], i: number): boolean =>
  [i, i + 1, i + 2].every((at) => isSingle(pieces[at])) &&
  ![i - 1, i + 3].some((at) => isSingle(pieces[at]))

/**
 * Names from the pieces between separators; two single characters set apart (窦 妮) are one name.
 * Null when a piece is no name.
 */
export function joinNames(pieces: readonly string[], accepts = isName): string[] | null {
  const names: string[] = []
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] ?? ''
    const next = pieces[i + 1] ?? ''
    const three = isThreeApart(pieces, i) ? pieces.slice(i, i + 3).join('') : null
    if (three && accepts(three)) {
      names.push(three)
      i += 2
    } else if (isHalf(piece, next) && accepts(piece + next)) {
      names.push(piece + next)
      i++
    } else if (accepts(piece)) names.push(piece)
    else if (LATIN.test(piece)) {
      const last = names.at(-1)
      if (last && LATIN.test(pieces[i - 1] ?? '')) names[names.length - 1] = `${last} ${piece}`
      else names.push(piece)
    } else {
      const run = splitRun(piece)
      if (!run) return null
      names.push(...run)
    }
  }
  return names
}
