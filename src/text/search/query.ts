import { startsWithSurname } from '../page/attribution/names'
import { fold } from './fold'
import { isSpaced, runsOf } from './tokens'

/** Cuts a stretch of Chinese into words. */
export type Cut = (text: string) => string[]

const quoted = /["\uFF02](.+?)["\uFF02]|“(.+?)”|「(.+?)」|『(.+?)』|《(.+?)》/gu
const isOne = (word: string): boolean => [...word].length === 1

const isSurname = (word: string): boolean => isOne(word) && startsWithSurname(word)

/** A given name that is a word by itself goes back to its surname (毕/晶晶), and single characters join (李/晓/并). */
const joinNames = (words: readonly string[]): string[] => {
  const joined: string[] = []
  words.forEach((word, place) => {
    const before = joined.at(-1)
    const isBesideOne = place > 0 && isOne(words[place - 1] ?? '') && isOne(word)
    const isGivenName = before !== undefined && isSurname(before) && [...word].length === 2
    if (before !== undefined && (isBesideOne || isGivenName))
      joined[joined.length - 1] = before + word
    else joined.push(word)
  })
  return joined
}

/** A character that is left over between words (在, 的, 市) tells nothing; one that stands by itself is meant. */
const wordsOfRun = (run: string, cut: Cut): string[] => {
  if (isSpaced(run) || isOne(run)) return [run]
  const words = joinNames(cut(run))
  const telling = words.filter((word) => !isOne(word))
  return telling.length ? telling : words
}

/**
 * What a reader asks for, as folded texts that must all stand in an article: what is in quotation marks or 书名号
 * exactly so, the rest by its words.
 */
export const wordsOfQuery = (query: string, cut: Cut): string[] => {
  const phrases: string[] = []
  const rest = query.replace(quoted, (_, ...groups: unknown[]) => {
    const inside = groups.find((group): group is string => typeof group === 'string') ?? ''
    const phrase = fold(inside).trim()
    if (phrase) phrases.push(phrase)
    return ' '
  })
  const words = runsOf(fold(rest)).flatMap((run) => wordsOfRun(run, cut))
  return [...new Set([...phrases, ...words])]
}
