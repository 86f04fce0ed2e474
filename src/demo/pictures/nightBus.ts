import { band, dice, falling, glowing, many, picture, skyline } from './shapes'

const roll = dice(23)

const lamps = many(6, (index) => {
  const x = 120 + index * 360
  return `<rect x="${x}" y="520" width="8" height="470" fill="#20242c"/><path d="M${x + 4} 520h70" stroke="#20242c" stroke-width="8"/><circle cx="${x + 78}" cy="530" r="120" fill="url(#lamp)"/><circle cx="${x + 78}" cy="530" r="12" fill="#fff3cf"/>`
}).join('')

const panes = many(8, (index) => {
  const x = 560 + index * 118
  const isTaken = [1, 2, 5].includes(index)
  const head = `<circle cx="${x + 50}" cy="842" r="20" fill="#39404a"/><path d="M${x + 14} 900q36 -64 72 0z" fill="#39404a"/>`
  return `<rect x="${x}" y="780" width="100" height="120" rx="8" fill="#ffe7ac"/>${isTaken ? head : ''}`
}).join('')

const bus = `<g><rect x="520" y="720" width="1040" height="320" rx="34" fill="#2f7d6d"/><rect x="520" y="930" width="1040" height="26" fill="#e8efe9"/>${panes}<rect x="1500" y="780" width="48" height="130" rx="10" fill="#ffe7ac"/><rect x="1180" y="736" width="220" height="34" rx="6" fill="#1a1d20"/>${many(
  9,
  (index) => `<rect x="${1194 + index * 22}" y="744" width="14" height="18" fill="#ffb33d"/>`,
).join(
  '',
)}<circle cx="720" cy="1046" r="58" fill="#15171a"/><circle cx="720" cy="1046" r="26" fill="#8a9097"/><circle cx="1370" cy="1046" r="58" fill="#15171a"/><circle cx="1370" cy="1046" r="26" fill="#8a9097"/><path d="M1556 985L2000 930V1120L1556 1015Z" fill="url(#beam)"/></g>`

const wet = many(60, () => {
  const x = roll(0, 2000)
  return `<rect x="${x}" y="${roll(1110, 1320)}" width="${roll(40, 190)}" height="5" rx="2" fill="#ffd88a" fill-opacity="${roll(0.05, 0.35).toFixed(2)}"/>`
}).join('')

/** The last bus, its windows lit, in front of a city that sleeps. */
export const nightBus = picture(
  falling('sky', [0, '#0c1530'], [0.7, '#263a63'], [1, '#4d5c7d']) +
    falling('road', [0, '#2b313b'], [1, '#14171d']) +
    glowing('lamp', [0, '#ffe4a3', 0.85], [1, '#ffe4a3', 0]) +
    falling('beam', [0, '#fff1c4', 0.55], [1, '#fff1c4', 0.15]),
  band(0, 1000, 'url(#sky)'),
  skyline(9, 960, 520, '#1c2946', '#f6cf7c'),
  skyline(31, 985, 300, '#131c31', '#ffdc8e'),
  band(980, 353, 'url(#road)'),
  lamps,
  bus,
  wet,
)
