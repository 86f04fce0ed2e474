import type { Asked } from './questions'
import type { Seen } from './readers'

/** What MongoDB held from a change to the next, in the words of each answer. */
export type State = {
  /** The change that made it. */
  change: string
  /** When that change began, and when it was acknowledged, by `performance.now()`. */
  begun: number
  done: number
  answers: ReadonlyMap<Asked, string>
}

/** How long after a change was acknowledged its past may still be told, in milliseconds. */
export const mostBehind = 1000

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

/** All names that were true in one of these states, by the field that shows them. */
const namesIn = (states: readonly State[]): Record<'section' | 'reporter', Set<string>> => {
  // A reporter whose first article is just out may not be listed yet, or not any more.
  const names = { section: new Set<string>(), reporter: new Set(['null']) }
  const collect = (value: Json): void => {
    if (Array.isArray(value)) return value.forEach(collect)
    if (value === null || typeof value !== 'object') return
    for (const [field, inner] of Object.entries(value)) {
      if (field in names) names[field as 'section'].add(JSON.stringify(inner))
      collect(inner)
    }
  }
  for (const { answers } of states)
    for (const answer of answers.values()) collect(JSON.parse(answer) as Json)
  return names
}

/**
 * Whether an answer is `truth`, but for names of sections and reporters: those are read by themselves, so each may be
 * of another moment, at which it was true as well.
 */
const agrees = (answer: Json, truth: Json, names: ReturnType<typeof namesIn>): boolean => {
  if (Array.isArray(answer))
    return (
      Array.isArray(truth) &&
      answer.length === truth.length &&
      answer.every((item, at) => agrees(item, truth[at]!, names))
    )
  if (answer === null || typeof answer !== 'object') return answer === truth
  if (truth === null || typeof truth !== 'object' || Array.isArray(truth)) return false
  const fields = Object.keys(answer)
  return (
    fields.length === Object.keys(truth).length &&
    fields.every((field) => {
      const [told, held] = [answer[field]!, truth[field]!]
      if (field === 'section' || field === 'reporter')
        return names[field].has(JSON.stringify(told)) && slugOf(told, held)
      return agrees(told, held, names)
    })
  )
}

const slugOf = (told: Json, held: Json): boolean =>
  told === null || held === null || (told as { slug: Json }).slug === (held as { slug: Json }).slug

/** The states of which some moment lies between a second before it was asked and its coming. */
const possibleFor = ({ from, to }: Seen, states: readonly State[]): State[] =>
  states.filter(
    ({ begun }, at) => begun <= to && (states[at + 1]?.done ?? Infinity) >= from - mostBehind,
  )

const isTrueIn = ({ asked, answer }: Seen, states: readonly State[]): boolean => {
  if (states.some(({ answers }) => answers.get(asked) === answer)) return true
  const names = namesIn(states)
  const told = JSON.parse(answer) as Json
  return states.some(({ answers }) =>
    agrees(told, JSON.parse(answers.get(asked) ?? 'null') as Json, names),
  )
}

/** What was answered, and was true at no moment from a second before it was asked until it came. */
export const wrongAnswers = (seen: readonly Seen[], states: readonly State[]): object[] =>
  seen.flatMap((one) => {
    const possible = possibleFor(one, states)
    if (isTrueIn(one, possible)) return []
    const { process, asked, answer, from } = one
    const truths = possible.map(({ change, begun, done, answers }) => ({
      change,
      sinceAsked: [begun - from, done - from].map(Math.round),
      answer: answers.get(asked),
    }))
    return [{ process, asked: asked.name, answer, truths }]
  })

/** Where a process told a retracted article again, to a question that it had told without it. */
export const reappearances = (seen: readonly Seen[], states: readonly State[]): object[] =>
  states.flatMap(({ change, begun }, at) => {
    const [action, slug] = change.split(' ')
    if (action !== 'retract') return []
    const later = states.slice(at + 1)
    const backAt = later.find((state) => state.change === `revive ${slug}`)?.begun ?? Infinity
    const goneAt = new Map<string, number>()
    return [...seen]
      .sort((a, b) => a.to - b.to)
      .flatMap(({ process, asked, answer, from, to }) => {
        if (from < begun || to > backAt || asked.name === 'corrections') return []
        const key = `${process} ${asked.name}`
        const isShown = answer.includes(`"slug":"${slug}"`)
        if (!isShown) goneAt.set(key, goneAt.get(key) ?? to)
        return isShown && from > (goneAt.get(key) ?? Infinity) ? [{ slug, key, answer }] : []
      })
  })
