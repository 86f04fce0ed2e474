import { band, dice, falling, glowing, many, picture, ridge, skyline } from './shapes'

const roll = dice(7)

const reeds = many(90, () => {
  const x = roll(1180, 2000)
  const tall = roll(120, 330)
  const lean = roll(-50, 20)
  const y = roll(1180, 1360)
  return `<path d="M${x} ${y}q${lean * 0.2} ${-tall * 0.6} ${lean} ${-tall}" stroke="#6c5836" stroke-width="5" fill="none"/><ellipse cx="${x + lean}" cy="${y - tall}" rx="8" ry="34" fill="#a98a54" transform="rotate(${lean / 3} ${x + lean} ${y - tall})"/>`
}).join('')

const glints = many(70, () => {
  const x = 1250 + roll(-260, 260)
  return `<rect x="${x}" y="${roll(760, 1090)}" width="${roll(30, 140)}" height="4" rx="2" fill="#fff1c9" fill-opacity="${roll(0.2, 0.8).toFixed(2)}"/>`
}).join('')

const walkers = [
  [520, 1090, 1],
  [590, 1096, 0.95],
  [648, 872, 0.5],
]
  .map(
    ([x = 0, y = 0, size = 1]) =>
      `<g transform="translate(${x} ${y}) scale(${size})" fill="#33302f"><circle cy="-128" r="17"/><path d="M-22 -106q22 -14 44 0l8 66h-14l2 60h-14l-4-52-6 52h-14l2-60h-12z"/></g>`,
  )
  .join('')

/** A morning at the river: sun over the far bank, a path along the water. */
export const riverPath = picture(
  falling('sky', [0, '#5d8fb8'], [0.55, '#f4c98f'], [1, '#fbe3b4']) +
    falling('water', [0, '#f3cf9b'], [0.4, '#8fb0bd'], [1, '#47718a']) +
    falling('path', [0, '#d9b58c'], [1, '#a9795a']) +
    glowing('sun', [0, '#fffbe8'], [0.25, '#fff0be', 0.9], [1, '#fff0be', 0]),
  band(0, 720, 'url(#sky)'),
  '<circle cx="1250" cy="520" r="380" fill="url(#sun)"/>',
  ridge(3, 600, 34, '#9fa9b4'),
  ridge(11, 650, 20, '#7f8d93'),
  skyline(5, 716, 130, '#6d7b86'),
  band(712, 640, 'url(#water)'),
  glints,
  '<path d="M0 860Q420 800 800 720Q830 760 760 830Q600 980 820 1333H0Z" fill="#7a9160"/>',
  '<path d="M120 1333Q360 980 790 742L806 748Q560 990 560 1333Z" fill="url(#path)"/>',
  '<path d="M330 1333Q470 990 796 746" stroke="#f5e3c4" stroke-width="6" stroke-dasharray="60 40" fill="none" stroke-opacity=".8"/>',
  walkers,
  reeds,
)
