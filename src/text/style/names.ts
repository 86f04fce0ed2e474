import type { Finding } from './types'

const ROLE = /(?:记者|通讯员|实习生|摄影)[ \u3000\uFF1A]?/g

const differences = (a: string, b: string): number =>
  [...a].filter((character, at) => character !== b[at]).length

/**
 * Names after a role that are one character off a name of the byline. Of three characters at least: two people
 * 杨文 and 杨波 are common, 李晓并 and 李晓井 are one.
 */
export const misspeltNames = (text: string, signed: readonly string[]): Finding[] => {
  const known = signed.filter((name) => name.length >= 3)
  return [...text.matchAll(ROLE)].flatMap((role): Finding[] => {
    const from = role.index + role[0].length
    const near = known.find((name) => {
      const said = text.slice(from, from + name.length)
      return said.length === name.length && !signed.includes(said) && differences(name, said) === 1
    })
    return near ? [{ code: 'nameSpelt', from, to: from + near.length, suggestion: near }] : []
  })
}
