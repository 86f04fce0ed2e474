/** The median, or what a share of the values is below. */
export const middle = (values: readonly number[], share = 0.5): number =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? 0
