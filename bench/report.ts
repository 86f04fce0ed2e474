import type { Work } from './database'
import type { Asked } from './queries'
import { targets, type Target } from './servers'
import type { Effort, Speed } from './speeds'

export type Row = {
  articles: number
  asked: Asked
  connections: number
  bytes: number
  speeds: Partial<Record<Target, Speed>>
}
export type Corpus = {
  articles: number
  loadSeconds: number
  searchMs: { p50: number; p95: number; p99: number }
  visibleMs: { p50: number; p99: number }
  /** What one request costs MongoDB. */
  work: ({ asked: Asked; target: Target } & Work)[]
  /** Resident, at the end. */
  rssMB: Partial<Record<Target, number>>
  /** By one answer of the front page. */
  allocatedKB: Partial<Record<Target, number>>
  diskMB: Record<string, { data: number; indexes: number }>
}
export type Result = Effort & {
  machine: Record<string, string | number>
  searches: number
  publications: number
  rows: Row[]
  corpora: Corpus[]
}

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (string | number)[][]): string =>
  [
    line(head),
    line(head.map((_, n) => (typeof rows[0]?.[n] === 'string' ? '---' : '--:'))),
    ...rows.map(line),
  ].join('\n')

const short = (value: number | undefined): string =>
  value === undefined ? '–' : value.toFixed(value < 10 ? 1 : 0)

const ratio = ({ speeds }: Row, over: Target, under: Target): string => {
  const [a, b] = [speeds[over], speeds[under]]
  return a && b ? (a.perSecond / b.perSecond).toFixed(2) : '–'
}

/** The same by processor time, which what else the machine does hardly changes. */
const processorRatio = ({ speeds }: Row, over: Target, under: Target): string => {
  const [a, b] = [speeds[over], speeds[under]]
  return a && b ? (b.processor / a.processor).toFixed(2) : '–'
}

/** What a request costs more than it did with the fewest articles. */
const growth = (row: Row, rows: readonly Row[]): string => {
  const first = rows.find(
    ({ asked, connections }) => asked === row.asked && connections === row.connections,
  )
  const [before, now] = [first?.speeds.cold, row.speeds.cold]
  return before && now && first !== row ? (before.perSecond / now.perSecond).toFixed(2) : '–'
}

const ratios = (rows: readonly Row[]): string =>
  table(
    [
      ...['articles', 'question', 'connections', 'hot ÷ constant', 'by processor time'],
      ...['cold ÷ by hand', 'cold ÷ Payload', 'cost ÷ at the fewest articles'],
    ],
    rows.map((row) => [
      ...[row.articles, row.asked, row.connections],
      ...[ratio(row, 'hot', 'constant'), processorRatio(row, 'hot', 'constant')],
      ...[ratio(row, 'cold', 'by hand'), ratio(row, 'cold', 'Payload'), growth(row, rows)],
    ]),
  )

const rates = (rows: readonly Row[]): string =>
  table(
    ['articles', 'question', 'connections', 'bytes', ...targets.map((name) => `${name}/s`)],
    rows.map((row) => [
      ...[row.articles, row.asked, row.connections, row.bytes],
      ...targets.map((name) => short(row.speeds[name]?.perSecond)),
    ]),
  )

const processorTimes = (rows: readonly Row[]): string =>
  table(
    ['articles', 'question', 'connections', ...targets.map((name) => `${name}, µs`)],
    rows.map((row) => [
      ...[row.articles, row.asked, row.connections],
      ...targets.map((name) => short(row.speeds[name]?.processor)),
    ]),
  )

const latencies = (rows: readonly Row[]): string =>
  table(
    ['articles', 'question', 'connections', ...targets.map((name) => `${name} p50, p99`)],
    rows.map(({ articles, asked, connections, speeds }) => [
      ...[articles, asked, connections],
      ...targets.map((name) => {
        const speed = speeds[name]
        return speed ? `${speed.p50}, ${speed.p99}` : '–'
      }),
    ]),
  )

const works = (corpora: readonly Corpus[]): string =>
  table(
    ['articles', 'question', 'target', 'commands', 'keys', 'documents', 'returned', 'sorts'],
    corpora.flatMap(({ articles, work }) =>
      work.map(({ asked, target, commands, keys, documents, returned, sorts }) => [
        ...[articles, asked, target, commands, keys, documents, returned, sorts],
      ]),
    ),
  )

const times = (corpora: readonly Corpus[]): string =>
  table(
    [
      ...['articles', 'search p50 ms', 'search p95 ms', 'search p99 ms'],
      ...['visible p50 ms', 'visible p99 ms', 'loaded in s', 'disk, data + indexes, MB'],
    ],
    corpora.map(({ articles, searchMs, visibleMs, loadSeconds, diskMB }) => [
      articles,
      ...[searchMs.p50, searchMs.p95, searchMs.p99, visibleMs.p50, visibleMs.p99].map(short),
      short(loadSeconds),
      Object.entries(diskMB)
        .map(([name, { data, indexes }]) => `${name} ${data} + ${indexes}`)
        .join(', '),
    ]),
  )

const memories = (corpora: readonly Corpus[]): string =>
  table(
    ['articles', 'memory', ...targets],
    corpora.flatMap(({ articles, rssMB, allocatedKB }) => [
      [articles, 'resident at the end, MB', ...targets.map((name) => short(rssMB[name]))],
      [articles, 'allocated by an answer, KB', ...targets.map((name) => short(allocatedKB[name]))],
    ]),
  )

/** Ratios first: they hold on other machines, the numbers do not. */
export const reportOf = (result: Result): string => {
  const { machine, runs, seconds, searches, publications, rows, corpora } = result
  const { processor, cores, memoryGB, node, mongod, date } = machine
  return [
    '# What `/graphql` costs',
    `${date}: ${cores} cores of ${processor}, ${memoryGB} GB, Node.js ${node}, mongod ${mongod}. MongoDB, the servers and the load generator share them. Medians of ${runs} runs of ${seconds} s. What the targets are: [docs/performance.md](../../docs/performance.md).`,
    '![Requests a second](latest.svg)',
    '## Ratios',
    ratios(rows),
    '## Requests a second',
    rates(rows),
    '## The server’s processor time for a request',
    processorTimes(rows),
    '## Latencies in milliseconds',
    latencies(rows),
    `## Search and publication\n\n${searches} searches, one after another, without the cache; ${publications} publications, from the acknowledgement until a warm cache shows them.`,
    times(corpora),
    '## What one request costs MongoDB',
    works(corpora),
    '## Memory',
    `${memories(corpora)}\n`,
  ].join('\n\n')
}
