import { band, dice, falling, many, picture, skyline } from './shapes'

const roll = dice(61)
const golds = ['#e9b824', '#f2cb45', '#d99a1c', '#f6dd72', '#c98716']
const gold = () => golds[Math.floor(roll(0, golds.length))] ?? '#e9b824'

const crown = (x: number, y: number, size: number) =>
  many(130, () => {
    const angle = roll(0, Math.PI * 2)
    const far = Math.sqrt(roll(0, 1)) * size
    return `<circle cx="${x + Math.cos(angle) * far}" cy="${y + Math.sin(angle) * far * 0.8}" r="${roll(size * 0.08, size * 0.2)}" fill="${gold()}" fill-opacity=".9"/>`
  }).join('')

const tree = (x: number, base: number, size: number) =>
  `<path d="M${x - size * 0.07} ${base}L${x - size * 0.03} ${base - size * 1.7}h${size * 0.06}L${x + size * 0.07} ${base}Z" fill="#4b3a2c"/>${crown(x, base - size * 1.9, size)}`

const fallen = many(900, () => {
  const y = roll(930, 1333)
  const near = (y - 900) / 433
  return `<ellipse cx="${roll(0, 2000)}" cy="${y}" rx="${5 + near * 14}" ry="${3 + near * 7}" fill="${gold()}" fill-opacity=".85"/>`
}).join('')

/** A street under ginkgo trees in November. */
export const ginkgo = picture(
  falling('sky', [0, '#7fb4de'], [1, '#dcecf5']) + falling('road', [0, '#b9b3a7'], [1, '#8d867a']),
  band(0, 950, 'url(#sky)'),
  skyline(13, 930, 260, '#b4bfc8'),
  band(920, 413, '#9c8b53'),
  '<path d="M930 920h140L1560 1333H440Z" fill="url(#road)"/>',
  tree(860, 960, 150),
  tree(1140, 960, 150),
  tree(680, 1010, 230),
  tree(1330, 1010, 230),
  tree(360, 1110, 360),
  tree(1670, 1110, 360),
  fallen,
)
