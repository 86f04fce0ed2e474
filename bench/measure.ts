import type { Db } from 'mongodb'

import { publish } from '../src/published/store'
import { articleOf, searches } from './corpus'
import { middle } from './middle'
import { questions, type Asked } from './queries'
import { questionFor, serve, type Server, type Target } from './servers'

/** Different searches, one after another, without a cache. In milliseconds. */
export const searchTimes = async (cold: Server, count: number) => {
  const { query } = questions(1).search
  // The first one loads the dictionary.
  await cold.ask({ query, variables: { query: '汾河' } })
  const times: number[] = []
  for (const asked of searches(count))
    times.push((await cold.ask({ query, variables: { query: asked } })).ms)
  return { p50: middle(times), p95: middle(times, 0.95), p99: middle(times, 0.99) }
}

/** From the moment that a publication is acknowledged until a warm cache shows it. In milliseconds. */
export const visibleTimes = async (db: Db, hot: Server, articles: number, count: number) => {
  const times: number[] = []
  const asked = questions(articles)['front page']
  for (let n = 0; n < count; n++) {
    await hot.ask(asked)
    const view = articleOf(articles + n, articles)
    await publish({ db }, view)
    const began = performance.now()
    while (!(await hot.ask(asked)).text.includes(`"${view.slug}"`))
      if (performance.now() - began > 10_000) throw new Error('a publication never became visible')
    times.push(performance.now() - began)
  }
  return { p50: middle(times), p99: middle(times, 0.99) }
}

// So much is allocated before anything is collected that what the heap grows by is what was allocated.
const young = ['--expose-gc', '--min-semi-space-size=128', '--max-semi-space-size=128']

/** Kilobytes that one answer allocates, in a process that collects none of it meanwhile. */
export const allocatedBy = async (
  target: Target,
  uri: string,
  asked: Asked,
  articles: number,
): Promise<number> => {
  const server = await serve(target, uri, young)
  const question = questionFor(target, asked, articles)
  const times = async (count: number) => {
    for (let n = 0; n < count; n++) await server.ask(question)
  }
  await times(100)
  const before = await server.usage(true)
  const count = target === 'Payload' ? 30 : 300
  await times(count)
  const after = await server.usage()
  server.stop()
  return (after.used - before.used) / count / 1024
}
