import type { Colleague } from '../../workflow'

/** Whom a text names by `@`; of 王伟 and 王伟民 the one whose name is there whole, of two 王伟 both. */
export const namedIn = (text: string, colleagues: readonly Colleague[]): Colleague[] => {
  const names = [...new Set(colleagues.map(({ name }) => name))]
  const longestFirst = names.sort((a, b) => b.length - a.length)
  let rest = text
  const named = longestFirst.filter((name) => {
    const isNamed = rest.includes(`@${name}`)
    rest = rest.replaceAll(`@${name}`, '')
    return isNamed
  })
  return colleagues.filter(({ name }) => named.includes(name))
}

/** Who may be meant by what is typed after the last `@` of a text, of those who would hear of it. */
export const suggestedFor = (text: string, colleagues: readonly Colleague[]): Colleague[] => {
  const typed = /@([^\s@]{0,10})$/.exec(text)?.[1]
  if (typed === undefined) return []
  return colleagues
    .filter(({ name, reads }) => reads && name.includes(typed) && name !== typed)
    .slice(0, 6)
}

export const withName = (text: string, { name }: Colleague): string =>
  text.replace(/@[^\s@]*$/, `@${name} `)
