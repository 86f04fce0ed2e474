import type { Told } from './story'

export { tellStory } from './story'

const count = (all: readonly string[]): string =>
  Object.entries(
    all.reduce<Record<string, number>>(
      (sums, each) => ({ ...sums, [each]: (sums[each] ?? 0) + 1 }),
      {},
    ),
  )
    .map(([name, sum]) => `${sum} ${name}`)
    .join(', ')

/** A story in some lines: what was asked for, how it was answered, and what went out. */
export const summaryOf = ({ history, state }: Told): string =>
  [
    `${history.asked.length} asked: ${count(history.asked.map(({ outcome }) => outcome))}`,
    `refused: ${count(history.asked.flatMap(({ outcome, status, code }) => (outcome === 'refused' ? [`${status} ${code}`] : [])))}`,
    `slowest: ${Math.max(...history.asked.map(({ from, to }) => to - from))} ms; not answered at first: ${history.asked.filter(({ wasUnheard }) => wasUnheard).length}`,
    `entries: ${count(state.entries.map(({ action }) => action))}`,
    `${state.articles.length} articles, ${state.published.length} published, ${history.reads.length} reads, ${history.faults.length} faults`,
  ].join('\n')
