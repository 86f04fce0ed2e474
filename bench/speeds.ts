import autocannon from 'autocannon'

import { middle } from './middle'
import type { Asked } from './queries'
import { headersOfAll, questionFor, type Server, type Target } from './servers'

/** Requests a second; latencies in milliseconds, whole ones; the server's processor time for a request, in microseconds. */
export type Speed = { perSecond: number; p50: number; p99: number; processor: number }
export type Effort = { runs: number; seconds: number }
type Load = { articles: number; asked: Asked; connections: number; bytes: number }

const warming = 0.5

const run = async (
  { target, url, usage }: Server,
  { articles, asked, connections, bytes }: Load,
  length: { duration: number } | { amount: number },
): Promise<Speed> => {
  const { query, variables } = questionFor(target, asked, articles)
  let connection = 0
  const before = await usage()
  const result = await autocannon({
    ...length,
    url,
    connections,
    timeout: 300,
    sampleInt: 100,
    method: 'POST',
    // In words of its own, or connections that ask the same at the same time would share one answer; and in the
    // name of its own readers, few of them: making requests ready takes from the time that is measured.
    setupClient: (client) => {
      const own = connection++
      const body = JSON.stringify({ query: `${query} # ${own}`, variables })
      const readers = headersOfAll(bytes).filter((_, n) => n % connections === own)
      client.setRequests(readers.map((headers) => ({ headers, body })))
    },
  })
  if (result.non2xx || result.errors)
    throw new Error(`${target}: ${result.non2xx + result.errors} requests failed`)
  const { p50, p99 } = result.latency
  const answered = result['2xx']
  const processor = ((await usage()).processor - before.processor) / answered
  return { perSecond: answered / result.duration, p50, p99, processor }
}

/**
 * The median of some runs after one that is not counted, before which each connection was answered once: what is kept is
 * kept then. The servers take turns, so that whatever else the machine does meets all of them. One that answers too slowly
 * for a run of seconds is asked once on each connection.
 */
export const speedsOf = async (
  servers: readonly Server[],
  load: Load,
  { runs, seconds }: Effort,
): Promise<Partial<Record<Target, Speed>>> => {
  const speeds = new Map<Target, Speed[]>(servers.map(({ target }) => [target, []]))
  const isSlow = new Set<Target>()
  for (const server of servers) await run(server, load, { amount: load.connections })
  for (let round = 0; round <= runs; round++)
    for (const server of servers) {
      const { target } = server
      const duration = round ? seconds : warming
      const length = isSlow.has(target) ? { amount: load.connections } : { duration }
      const speed = await run(server, load, length)
      if (!round && speed.perSecond * duration < load.connections) isSlow.add(target)
      if (round) speeds.get(target)?.push(speed)
    }
  const median = (all: readonly Speed[]): Speed => {
    const of = (key: keyof Speed): number => middle(all.map((one) => one[key]))
    return {
      perSecond: of('perSecond'),
      p50: of('p50'),
      p99: of('p99'),
      processor: of('processor'),
    }
  }
  return Object.fromEntries([...speeds].map(([target, all]) => [target, median(all)]))
}
