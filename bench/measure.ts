import { fork } from 'node:child_process'
import { once } from 'node:events'
import { performance } from 'node:perf_hooks'
import autocannon from 'autocannon'

import type { Question } from './queries'

export type Server = {
  url: string
  ask: (question: Question) => Promise<{ text: string; ms: number }>
  memory: () => Promise<number>
  stop: () => void
}

type Told = { port?: number; memory?: number }

export const serve = async (target: string, uri: string): Promise<Server> => {
  const child = fork(new URL('./serve.ts', import.meta.url), [target, uri], {
    execArgv: process.execArgv,
  })
  const [{ port }] = (await once(child, 'message')) as [Told]
  const url = `http://127.0.0.1:${port}/graphql`
  return {
    url,
    ask: async (question) => {
      const began = performance.now()
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-answer': '2' },
        body: JSON.stringify(question),
      })
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${target} answered ${answer.status}: ${text}`)
      return { text, ms: performance.now() - began }
    },
    memory: async () => {
      child.send('memory')
      const [{ memory = 0 }] = (await once(child, 'message')) as [Told]
      return memory
    },
    stop: () => child.disconnect(),
  }
}

export const middle = (values: readonly number[], share = 0.5): number =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? 0

export type Speed = { perSecond: number; p50: number; p99: number }

/** The median of some runs after one that is not counted. Latencies in milliseconds. */
export const speedOf = async (
  server: Server,
  question: Question,
  {
    connections,
    runs,
    seconds,
    bytes,
  }: { connections: number; runs: number; seconds: number; bytes: number },
): Promise<Speed> => {
  const results = []
  for (let run = 0; run <= runs; run++) {
    const result = await autocannon({
      url: server.url,
      connections,
      duration: seconds,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-answer': String(bytes) },
      body: JSON.stringify(question),
    })
    if (result.non2xx || result.errors)
      throw new Error(`${result.non2xx + result.errors} requests failed`)
    if (run) results.push(result)
  }
  return {
    perSecond: middle(results.map(({ requests }) => requests.average)),
    p50: middle(results.map(({ latency }) => latency.p50)),
    p99: middle(results.map(({ latency }) => latency.p99)),
  }
}
