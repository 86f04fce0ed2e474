'use client'

import { useLatest } from '../useLatest'

export type Colleague = { id: string; name: string }

const everybody =
  '/users?depth=0&limit=250&sort=name&select[name]=true&where[active][not_equals]=false&where[program][exists]=false'

export const useColleagues = (): Colleague[] =>
  useLatest<{ docs: Colleague[] }>(everybody, null)?.docs ?? []

/** Whom a text names by `@`, by their ids; of 王伟 and 王伟民 the one whose name is there whole. */
export const mentionedIn = (text: string, colleagues: readonly Colleague[]): string[] => {
  const longestFirst = [...colleagues].sort((a, b) => b.name.length - a.name.length)
  let rest = text
  return longestFirst.flatMap(({ id, name }) => {
    const isNamed = rest.includes(`@${name}`)
    rest = rest.replaceAll(`@${name}`, '')
    return isNamed ? [id] : []
  })
}

/** Who may be meant by what is typed after the last `@` of a text. */
export const suggestedFor = (text: string, colleagues: readonly Colleague[]): Colleague[] => {
  const typed = /@([^\s@]{0,10})$/.exec(text)?.[1]
  if (typed === undefined) return []
  return colleagues.filter(({ name }) => name.includes(typed) && name !== typed).slice(0, 6)
}

export const withName = (text: string, { name }: Colleague): string =>
  text.replace(/@[^\s@]*$/, `@${name} `)
