import { diffArrays } from 'diff'

/** A stretch where two lists agree, or where each has its own. Indices into the lists; a list may have none. */
export type Stretch = { isSame: boolean; left: number[]; right: number[] }

/**
 * Work grows with the square of what differs: lists that differ in more than this are different lists, and nobody waits
 * for minutes to be shown where they agree.
 */
const maxEditLength = 1500

/** Two lists side by side: the longest common subsequence agrees, everything else is between. */
export const align = (left: readonly string[], right: readonly string[]): Stretch[] => {
  const stretches: Stretch[] = []
  let l = 0
  let r = 0
  const changes = diffArrays([...left], [...right], { maxEditLength }) ?? [
    { removed: true, added: false, count: left.length },
    { removed: false, added: true, count: right.length },
  ]
  for (const { added, removed, count } of changes) {
    const isSame = !added && !removed
    const last = stretches.at(-1)
    const stretch = last && !isSame && !last.isSame ? last : { isSame, left: [], right: [] }
    if (stretch !== last) stretches.push(stretch)
    for (let n = 0; n < count; n++) {
      if (!added) stretch.left.push(l++)
      if (!removed) stretch.right.push(r++)
    }
  }
  return stretches
}
