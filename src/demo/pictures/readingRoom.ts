import { band, dice, falling, glowing, many, picture } from './shapes'

const roll = dice(17)
const spines = ['#7b3f35', '#3f5d52', '#b98d4f', '#2f4a63', '#8d8169', '#5c3f57', '#c8b48a']

const shelf = (y: number) => {
  let books = ''
  for (let x = 40; x < 1960;) {
    const wide = roll(16, 40)
    const tall = roll(110, 165)
    const color = spines[Math.floor(roll(0, spines.length))] ?? '#7b3f35'
    books += `<rect x="${x}" y="${y - tall}" width="${wide}" height="${tall}" fill="${color}"/><rect x="${x + 4}" y="${y - tall + 16}" width="${wide - 8}" height="5" fill="#f1e3c4" fill-opacity=".6"/>`
    x += wide + (roll(0, 1) < 0.06 ? 46 : 2)
  }
  return `${books}<rect x="20" y="${y}" width="1960" height="20" fill="#5a3b25"/>`
}

const lamp = (x: number) =>
  `<circle cx="${x}" cy="900" r="330" fill="url(#light)"/><path d="M${x - 90} 900q90 -110 180 0z" fill="#2f6b57"/><rect x="${x - 5}" y="898" width="10" height="150" fill="#b98d4f"/><ellipse cx="${x}" cy="1052" rx="54" ry="12" fill="#8a6636"/>`

const reader = (x: number) =>
  `<g transform="translate(${x} 1040)"><circle cy="-190" r="46" fill="#2d2522"/><path d="M-104 10q10 -150 104 -150t104 150z" fill="#3b4657"/><path d="M-74 8l74 -26 74 26v22l-74 -20-74 20z" fill="#fbf5e4"/></g>`

/** A library's reading room in the evening. */
export const readingRoom = picture(
  falling('wall', [0, '#3a2a20'], [1, '#5b4331']) +
    falling('table', [0, '#a06d3f'], [1, '#6e4526']) +
    glowing('light', [0, '#ffe9b5', 0.75], [1, '#ffe9b5', 0]),
  band(0, 1333, 'url(#wall)'),
  ...many(4, (index) => shelf(200 + index * 205)),
  lamp(420),
  lamp(1040),
  lamp(1640),
  reader(720),
  reader(1340),
  band(1050, 283, 'url(#table)'),
  band(1050, 8, '#d9a569'),
)
