/** All pictures share one size: 3:2, as a camera gives it. */
export const width = 2000
export const height = 1333

/** The same numbers at every run, so that the pictures are the same too. */
export function dice(seed: number): (low: number, high: number) => number {
  let state = seed
  return (low, high) => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return low + (state / 4294967296) * (high - low)
  }
}

export const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

type Stop = readonly [offset: number, color: string, opacity?: number]

const stopsOf = (stops: readonly Stop[]): string =>
  stops
    .map(
      ([offset, color, opacity = 1]) =>
        `<stop offset="${offset}" stop-color="${color}" stop-opacity="${opacity}"/>`,
    )
    .join('')

/** A gradient from top to bottom, used as `url(#id)`. */
export const falling = (id: string, ...stops: Stop[]): string =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stopsOf(stops)}</linearGradient>`

export const glowing = (id: string, ...stops: Stop[]): string =>
  `<radialGradient id="${id}">${stopsOf(stops)}</radialGradient>`

export const band = (y: number, tall: number, fill: string, more = ''): string =>
  `<rect x="0" y="${y}" width="${width}" height="${tall}" fill="${fill}" ${more}/>`

/** A line of hills from edge to edge, filled down to the bottom. */
export function ridge(seed: number, top: number, rough: number, fill: string): string {
  const roll = dice(seed)
  const step = 125
  const points = many(width / step + 1, (index) => [index * step, top + roll(-rough, rough)])
  const curve = points
    .slice(1)
    .map(([x = 0, y = 0], index) => {
      const [beforeX = 0, beforeY = 0] = points[index] ?? []
      const middle = (beforeX + x) / 2
      return `C${middle} ${beforeY} ${middle} ${y} ${x} ${y}`
    })
    .join('')
  return `<path d="M0 ${points[0]?.[1] ?? top}${curve}V${height}H0Z" fill="${fill}"/>`
}

/** Houses side by side on `base`, with lit windows where `lit` names a color. */
export function skyline(
  seed: number,
  base: number,
  tallest: number,
  fill: string,
  lit?: string,
): string {
  const roll = dice(seed)
  let houses = ''
  for (let x = -20; x < width;) {
    const wide = roll(60, 150)
    const tall = roll(tallest * 0.3, tallest)
    houses += `<rect x="${x}" y="${base - tall}" width="${wide}" height="${tall + 4}" fill="${fill}"/>`
    if (lit) houses += windows(roll, { x, y: base - tall, wide, tall, lit })
    x += wide + roll(-6, 24)
  }
  return houses
}

interface House {
  x: number
  y: number
  wide: number
  tall: number
  lit: string
}

function windows(roll: ReturnType<typeof dice>, { x, y, wide, tall, lit }: House): string {
  let panes = ''
  for (let row = y + 16; row < y + tall - 16; row += 28) {
    for (let column = x + 12; column < x + wide - 16; column += 24) {
      if (roll(0, 1) < 0.35)
        panes += `<rect x="${column}" y="${row}" width="11" height="14" fill="${lit}" fill-opacity="${roll(0.4, 1).toFixed(2)}"/>`
    }
  }
  return panes
}

export const picture = (defs: string, ...parts: string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${defs}</defs>${parts.join('')}</svg>`
