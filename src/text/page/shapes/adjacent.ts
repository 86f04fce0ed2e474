import { as, type Shape, type Shaped } from './shape'

/** Gives a shape to all blocks of each run that `takes` it. Within a run, `joins(i)` holds: the next goes on with `i`. */
export function shapeRuns(
  blocks: readonly Shaped[],
  joins: (i: number) => boolean,
  shape: Shape,
  takes: (first: number, last: number, i: number) => boolean,
): Shaped[] {
  const shaped = [...blocks]
  let first = 0
  while (first < blocks.length) {
    let last = first
    while (last + 1 < blocks.length && joins(last)) last++
    for (let i = first; i <= last; i++)
      if (takes(first, last, i)) shaped[i] = as(blocks[i] as Shaped, shape)
    first = last + 1
  }
  return shaped
}
