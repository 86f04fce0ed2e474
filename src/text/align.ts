/** A stretch where two lists agree, or where each has its own. Indices into the lists; a list may have none. */
export type Stretch = { isSame: boolean; left: number[]; right: number[] }

/** Two lists side by side: the longest common subsequence agrees, everything else is between. */
export const align = (left: readonly string[], right: readonly string[]): Stretch[] => {
  const lengths = longestCommon(left, right)
  const stretches: Stretch[] = []
  const put = (isSame: boolean, l: number[], r: number[]) => {
    const last = stretches.at(-1)
    if (last && last.isSame === isSame) {
      last.left.push(...l)
      last.right.push(...r)
    } else stretches.push({ isSame, left: l, right: r })
  }
  let l = 0
  let r = 0
  while (l < left.length || r < right.length) {
    if (l < left.length && r < right.length && left[l] === right[r]) put(true, [l++], [r++])
    else if (
      r >= right.length ||
      (l < left.length && at(lengths, l + 1, r) >= at(lengths, l, r + 1))
    )
      put(false, [l++], [])
    else put(false, [], [r++])
  }
  return stretches
}

const at = (table: number[][], l: number, r: number): number => table[l]?.[r] ?? 0

const longestCommon = (left: readonly string[], right: readonly string[]): number[][] => {
  const table = left.map(() => new Array<number>(right.length).fill(0))
  for (let l = left.length - 1; l >= 0; l--) {
    for (let r = right.length - 1; r >= 0; r--) {
      table[l]![r] =
        left[l] === right[r]
          ? at(table, l + 1, r + 1) + 1
          : Math.max(at(table, l + 1, r), at(table, l, r + 1))
    }
  }
  return table
}
