import { band, dice, glowing, many, picture } from './shapes'

const roll = dice(41)

const petal = (angle: number, long: number, tone: string) =>
  `<path d="M0 0C${-long * 0.34} ${-long * 0.4} ${-long * 0.2} ${-long * 0.85} 0 ${-long}C${long * 0.2} ${-long * 0.85} ${long * 0.34} ${-long * 0.4} 0 0Z" fill="${tone}" stroke="#b8566f" stroke-width="2" stroke-opacity=".5" transform="rotate(${angle})"/>`

const flower = (x: number, y: number, size: number) =>
  `<g transform="translate(${x} ${y}) scale(${size})">${[-72, 72, -52, 52].map((angle) => petal(angle, 170, '#e9a3b3')).join('')}${[-32, 32].map((angle) => petal(angle, 190, '#f0bcc7')).join('')}${[-14, 14, 0].map((angle) => petal(angle, 200, '#f8dbe0')).join('')}</g>`

const leaf = (x: number, y: number, wide: number, tone: number) =>
  `<ellipse cx="${x}" cy="${y}" rx="${wide}" ry="${wide * 0.42}" fill="rgb(${40 + tone},${66 + tone},${58 + tone})" fill-opacity=".82"/>${many(
    9,
    (index) => {
      const angle = (index / 9) * Math.PI * 2
      return `<path d="M${x} ${y}L${x + Math.cos(angle) * wide * 0.9} ${y + Math.sin(angle) * wide * 0.36}" stroke="#1d2b26" stroke-width="3" stroke-opacity=".35"/>`
    },
  ).join('')}`

const stem = (fromX: number, fromY: number, toY: number) =>
  `<path d="M${fromX} ${fromY}q${roll(-40, 40)} ${(toY - fromY) / 2} ${roll(-20, 60)} ${toY - fromY}" stroke="#4a5f4f" stroke-width="11" fill="none"/>`

const fibres = many(500, () => {
  const x = roll(0, 2000)
  const y = roll(0, 1333)
  return `<path d="M${x} ${y}l${roll(-22, 22)} ${roll(-8, 8)}" stroke="#b7a67f" stroke-width="1" stroke-opacity=".35"/>`
}).join('')

/** An ink painting of lotus on rice paper, as a class in the community centre makes it. */
export const lotus = picture(
  glowing('paper', [0, '#f8f2e0'], [1, '#e6dabb']),
  band(0, 1333, 'url(#paper)'),
  fibres,
  stem(690, 520, 1180),
  stem(1240, 410, 1200),
  stem(1530, 700, 1240),
  leaf(560, 980, 360, 0),
  leaf(1380, 1060, 430, 18),
  leaf(980, 1190, 300, 36),
  leaf(1700, 860, 220, 44),
  flower(690, 540, 1.35),
  flower(1240, 440, 1.7),
  flower(1530, 720, 0.8),
  '<rect x="1790" y="170" width="64" height="64" rx="6" fill="#b3312c"/><path d="M1804 188h36M1822 188v30M1804 218h36" stroke="#f8f2e0" stroke-width="6"/>',
)
