import { band, dice, falling, glowing, many, picture, skyline } from './shapes'

const roll = dice(101)

const lantern = (x: number, y: number, size: number) =>
  `<g transform="translate(${x} ${y}) scale(${size})"><circle r="150" fill="url(#shine)"/><path d="M0 -110v40" stroke="#3a1712" stroke-width="5"/><ellipse rx="66" ry="56" fill="#d5342a"/><ellipse rx="34" ry="56" fill="none" stroke="#f7b05a" stroke-width="4"/><rect x="-26" y="-66" width="52" height="14" fill="#f2c14b"/><rect x="-26" y="52" width="52" height="14" fill="#f2c14b"/><path d="M0 66v54" stroke="#f2c14b" stroke-width="6"/></g>`

const stall = (x: number, awning: string) =>
  `<g transform="translate(${x} 0)"><rect x="0" y="900" width="330" height="250" fill="#6a4329"/><rect x="14" y="914" width="302" height="70" fill="#ffdf9a"/>${many(
    7,
    (index) =>
      `<circle cx="${44 + index * 40}" cy="${948 + (index % 2) * 8}" r="17" fill="${index % 2 ? '#c84b31' : '#e8a03c'}"/>`,
  ).join('')}<path d="M-24 800h378l-30 -90h-318z" fill="${awning}"/>${many(
    6,
    (index) =>
      `<path d="M${-24 + index * 63} 800a31 31 0 0 0 63 0z" fill="${index % 2 ? awning : '#f5ead6'}"/>`,
  ).join('')}</g>`

const people = many(16, () => {
  const x = roll(60, 1940)
  const size = roll(0.8, 1.3)
  return `<g transform="translate(${x} ${1290 + roll(-50, 40)}) scale(${size})" fill="#1d1518"><circle cy="-196" r="26"/><path d="M-42 0l8 -140q34 -34 68 0l8 140z"/></g>`
}).join('')

/** An evening market under lanterns. */
export const lanternMarket = picture(
  falling('dusk', [0, '#1d1d45'], [0.6, '#7a3a5c'], [1, '#e0855c']) +
    falling('ground', [0, '#7c4a3a'], [1, '#35201f']) +
    glowing('shine', [0, '#ffcf7a', 0.6], [1, '#ffcf7a', 0]),
  band(0, 1000, 'url(#dusk)'),
  skyline(37, 960, 420, '#3a2747', '#ffd27a'),
  band(960, 373, 'url(#ground)'),
  ...many(5, (index) =>
    stall(20 + index * 405, ['#2f6f73', '#b5452f', '#566b36'][index % 3] ?? '#2f6f73'),
  ),
  '<path d="M0 260Q500 430 1000 330T2000 250" stroke="#2a1420" stroke-width="6" fill="none"/>',
  ...many(9, (index) => lantern(110 + index * 222, 410 + Math.sin(index) * 46, 0.9)),
  people,
)
