import type { Result, Row } from './report'
import { targets, type Target } from './servers'

const colours: Record<Target, string> = {
  constant: '#999',
  'by hand': '#c60',
  Payload: '#a3c',
  cold: '#06c',
  hot: '#083',
}
const bar = 12
const gap = 22
const left = 250
const decade = 95

const place = (perSecond: number): number => left + Math.log10(Math.max(1, perSecond)) * decade

const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${x}" y="${y}"${more}>${words}</text>`

const rowAt = (row: Row, y: number): string => {
  const present = targets.flatMap((name) => {
    const speed = row.speeds[name]
    return speed ? [{ name, perSecond: speed.perSecond }] : []
  })
  const label = `${row.articles.toLocaleString('en')} · ${row.asked} · ${row.connections}`
  return [
    text(10, y + 10, label, ' font-weight="bold"'),
    ...present.map(({ name, perSecond }, n) => {
      const width = Math.max(1, place(perSecond) - left).toFixed(0)
      const top = y + n * bar
      const said = `${name} ${perSecond.toFixed(perSecond < 10 ? 1 : 0)}`
      return `<rect x="${left}" y="${top}" width="${width}" height="${bar - 2}" fill="${colours[name]}"/>${text(left + Number(width) + 6, top + 9, said)}`
    }),
  ].join('')
}

/** Requests a second of each row, on a scale of powers of ten. */
export const plotOf = ({ rows }: Result): string => {
  const step = targets.length * bar + gap
  const top = 60
  const height = top + rows.length * step + 10
  const grid = [0, 1, 2, 3, 4].map((power) => {
    const x = place(10 ** power)
    return `<line x1="${x}" x2="${x}" y1="${top - 8}" y2="${height - 10}" stroke="#ddd"/>${text(x, top - 14, (10 ** power).toLocaleString('en'), ' text-anchor="middle" fill="#666"')}`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="820" height="${height}" font-family="sans-serif" font-size="11">`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    text(
      10,
      24,
      'Requests a second, by articles · question · connections (each step is ten times as many)',
      ' font-size="14"',
    ),
    ...grid,
    ...rows.map((row, n) => rowAt(row, top + n * step)),
    '</svg>\n',
  ].join('')
}
