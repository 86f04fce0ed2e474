import { band, dice, falling, many, picture, ridge, skyline } from './shapes'

const roll = dice(83)

const specks = many(220, () => {
  return `<circle cx="${roll(0, 2000)}" cy="${roll(200, 1000)}" r="${roll(1, 5)}" fill="#c9a878" fill-opacity="${roll(0.15, 0.5).toFixed(2)}"/>`
}).join('')

const child = (x: number, coat: string) =>
  `<g transform="translate(${x} 1180)"><circle cy="-330" r="60" fill="#f0c9a4"/><path d="M-62 -344a62 62 0 0 1 124 0z" fill="#f2c230"/><rect x="-86" y="-350" width="172" height="14" rx="7" fill="#d7a51d"/><path d="M-86 0l20 -230q66 -52 132 0l20 230z" fill="${coat}"/><path d="M58 -210l96 -66" stroke="${coat}" stroke-width="40" stroke-linecap="round"/></g>`

const jar =
  '<g transform="translate(1000 640)"><rect x="-18" y="240" width="36" height="320" fill="#8c959c"/><path d="M-170 560h340l-40 -36h-260z" fill="#77818a"/><path d="M-96 -10h192v230q0 40 -40 40h-112q-40 0 -40 -40z" fill="#e6f3f7" fill-opacity=".85" stroke="#9fb8c2" stroke-width="6"/><path d="M-90 180h180v36q0 38 -36 38h-108q-36 0 -36 -38z" fill="#b89464"/><ellipse cy="-10" rx="104" ry="22" fill="#d5e6ec" stroke="#9fb8c2" stroke-width="6"/></g>'

/** Children at a jar that collects the dust of a month. */
export const dustWatch = picture(
  falling('sky', [0, '#9db9cd'], [0.7, '#e3dac6'], [1, '#ead9b8']) +
    falling('roof', [0, '#a9adb0'], [1, '#7f8487']),
  band(0, 1010, 'url(#sky)'),
  ridge(19, 720, 30, '#b7bcbb'),
  skyline(29, 960, 330, '#a3aaad'),
  specks,
  band(950, 383, 'url(#roof)'),
  band(950, 12, '#c6cacc'),
  jar,
  child(640, '#d8573f'),
  `<g transform="translate(2000 0) scale(-1 1)">${child(640, '#3d7fb0')}</g>`,
  `<g transform="translate(150 90) scale(.86)">${child(300, '#4f9a63')}</g>`,
)
