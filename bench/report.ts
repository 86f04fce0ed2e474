import type { Speed } from './measure'

export type Row = {
  articles: number
  question: string
  connections: number
  speeds: Record<string, Speed>
}
export type Result = {
  machine: Record<string, string | number>
  rows: Row[]
  corpora: {
    articles: number
    loadSeconds: number
    searchMs: { p50: number; p95: number }
    visibleMs: { p50: number; p99: number }
    rssMegabytes: Record<string, number>
    megabytes: Record<string, number>
  }[]
}

const ratio = (row: Row, a: string, b: string): string => {
  const [over, under] = [row.speeds[a], row.speeds[b]]
  return over && under ? (over.perSecond / under.perSecond).toFixed(2) : '–'
}

const rate = (row: Row, name: string): string =>
  String(Math.round(row.speeds[name]?.perSecond ?? 0) || '–')

/** Ratios first: they hold on other machines, the numbers do not. */
export const tableOf = ({ rows, corpora }: Result): string =>
  [
    '| articles | question | connections | hot ÷ constant | cold ÷ by hand | constant/s | by hand/s | cold/s | hot/s | cold p99 ms |',
    '| --: | --- | --: | --: | --: | --: | --: | --: | --: | --: |',
    ...rows.map((row) =>
      [
        '',
        row.articles,
        row.question,
        row.connections,
        ratio(row, 'hot', 'constant'),
        ratio(row, 'cold', 'by hand'),
        rate(row, 'constant'),
        rate(row, 'by hand'),
        rate(row, 'cold'),
        rate(row, 'hot'),
        row.speeds.cold?.p99 ?? '–',
        '',
      ]
        .join(' | ')
        .trim(),
    ),
    '',
    '| articles | loaded in s | search p50 ms | search p95 ms | visible p50 ms | visible p99 ms | data and indexes, MB |',
    '| --: | --: | --: | --: | --: | --: | --- |',
    ...corpora.map(
      ({ articles, loadSeconds, searchMs, visibleMs, megabytes }) =>
        `| ${[
          articles,
          Math.round(loadSeconds),
          ...[searchMs.p50, searchMs.p95, visibleMs.p50, visibleMs.p99].map((ms) => ms.toFixed(1)),
          Object.entries(megabytes)
            .map(([name, size]) => `${name} ${Math.round(size)}`)
            .join(', '),
        ].join(' | ')} |`,
    ),
  ].join('\n')

const colours: Record<string, string> = {
  constant: '#999',
  'by hand': '#c60',
  cold: '#06c',
  hot: '#083',
}

/** Requests a second of each row, on a scale of powers of ten. */
export const plotOf = ({ rows }: Result): string => {
  const bars = rows.flatMap((row, line) =>
    Object.entries(row.speeds).map(([name, { perSecond }], place) => {
      const y = 40 + line * 70 + place * 13
      const width = Math.max(1, Math.log10(Math.max(1, perSecond)) * 110)
      return `<rect x="210" y="${y}" width="${width.toFixed(0)}" height="11" fill="${colours[name] ?? '#000'}"/><text x="${(215 + width).toFixed(0)}" y="${y + 9}">${name} ${Math.round(perSecond)}/s</text>`
    }),
  )
  const labels = rows.map(
    ({ articles, question, connections }, line) =>
      `<text x="10" y="${60 + line * 70}">${articles} · ${question} · ${connections} conn.</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="820" height="${50 + rows.length * 70}" font-family="sans-serif" font-size="11"><rect width="100%" height="100%" fill="#fff"/><text x="10" y="22" font-size="14">Requests a second (log scale)</text>${labels.join('')}${bars.join('')}</svg>\n`
}
