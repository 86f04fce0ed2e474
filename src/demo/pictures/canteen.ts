import { band, falling, glowing, many, picture } from './shapes'

const bowl = (x: number, y: number, soup: string, toppings: readonly string[]) =>
  `<g transform="translate(${x} ${y})"><ellipse cy="118" rx="190" ry="34" fill="#000" fill-opacity=".18"/><path d="M-200 0q24 128 200 128T200 0z" fill="#f4efe6"/><path d="M-186 40q40 84 186 84T186 40" stroke="#3c6ea6" stroke-width="9" fill="none"/><ellipse rx="200" ry="54" fill="#fbf8f1"/><ellipse rx="178" ry="43" fill="${soup}"/>${toppings
    .map(
      (tone, index) =>
        `<ellipse cx="${-110 + index * 44}" cy="${(index % 3) * 14 - 14}" rx="30" ry="13" fill="${tone}"/>`,
    )
    .join('')}</g>`

const steam = (x: number, y: number) =>
  many(
    3,
    (index) =>
      `<path d="M${x - 70 + index * 70} ${y}q-50 -90 0 -170t0 -170" stroke="#fff" stroke-width="26" stroke-linecap="round" fill="none" stroke-opacity=".3"/>`,
  ).join('')

const tiles = many(
  40,
  (index) =>
    `<rect x="${(index % 10) * 200 + 3}" y="${Math.floor(index / 10) * 150 + 3}" width="194" height="144" fill="url(#tile)"/>`,
).join('')

/** Noon at a community canteen: noodles, a stew and millet porridge on the counter. */
export const canteen = picture(
  falling('tile', [0, '#eef4f1'], [1, '#dbe7e2']) +
    falling('wood', [0, '#d6a46b'], [1, '#a4713f']) +
    glowing('lamp', [0, '#fff3cf', 0.9], [1, '#fff3cf', 0]),
  band(0, 640, '#c4d3cd'),
  tiles,
  '<circle cx="1000" cy="60" r="700" fill="url(#lamp)"/>',
  '<rect x="560" y="120" width="880" height="190" rx="14" fill="#8f2f25"/><rect x="584" y="144" width="832" height="142" rx="8" fill="none" stroke="#f2d28b" stroke-width="6"/>',
  many(
    4,
    (index) =>
      `<circle cx="${700 + index * 200}" cy="215" r="52" fill="#f2d28b"/><circle cx="${700 + index * 200}" cy="215" r="30" fill="#8f2f25"/>`,
  ).join(''),
  band(600, 733, 'url(#wood)'),
  band(600, 16, '#f0cf9f'),
  steam(420, 800),
  steam(1010, 860),
  steam(1590, 800),
  bowl(420, 840, '#b5562c', ['#f0dfae', '#6d9a4a', '#f0dfae', '#d9452f', '#f0dfae', '#6d9a4a']),
  bowl(1010, 900, '#8a4a22', ['#e7d3a1', '#a3302a', '#54803c', '#e7d3a1', '#c7793b', '#54803c']),
  bowl(1590, 840, '#ecc65b', ['#f6dc8c', '#f1d070', '#f6dc8c', '#b3362c', '#f6dc8c', '#f1d070']),
  '<path d="M640 1180L1420 1110M640 1210L1420 1136" stroke="#6a3d1f" stroke-width="14" stroke-linecap="round"/>',
)
