import { fork } from 'node:child_process'
import { once } from 'node:events'

import { childEnvironment } from '../src/env'
import { payloadsQuestions, questions, type Asked, type Question } from './queries'

export const targets = ['constant', 'by hand', 'Payload', 'cold', 'hot'] as const
export type Target = (typeof targets)[number]

/** In bytes, the resident set, and what its heap and buffers use; in microseconds, the processor's time so far. */
export type Usage = { rss: number; used: number; processor: number }

export type Server = {
  target: Target
  url: string
  ask: (question: Question) => Promise<{ text: string; ms: number }>
  /** @param collected after a collection of garbage, where the process was started with `--expose-gc` */
  usage: (collected?: boolean) => Promise<Usage>
  stop: () => void
}

// Readers behind a proxy on this machine: no one of them may ask as often as all of them together do.
const readers = Array.from({ length: 100 }, (_, n) => `10.0.0.${n}`)
let turn = 0

/** @param bytes what the constant target answers with */
export const headersOf = (reader: string | undefined, bytes: number) => ({
  'content-type': 'application/json',
  'x-forwarded-for': reader ?? '',
  'x-answer': String(bytes),
})
export const headersOfAll = (bytes: number) => readers.map((reader) => headersOf(reader, bytes))

/** Starts a target and waits until it serves. MongoDB knows it by its name. */
export const serve = async (
  target: Target,
  uri: string,
  flags: readonly string[] = [],
): Promise<Server> => {
  const child = fork(
    new URL('./serve.ts', import.meta.url),
    [target, `${uri}&appName=${encodeURIComponent(target)}`],
    {
      execArgv: [...process.execArgv, ...flags],
      env: childEnvironment(target === 'cold' ? { DELIVERY_CACHE_MB: '0' } : {}),
    },
  )
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${target} ended before it served`)
  })
  const [{ port }] = (await Promise.race([once(child, 'message'), ended])) as [{ port: number }]
  ended.catch(() => undefined)
  const url = `http://127.0.0.1:${port}/graphql`
  return {
    target,
    url,
    ask: async (question) => {
      const began = performance.now()
      const answer = await fetch(url, {
        method: 'POST',
        headers: headersOf(readers[turn++ % readers.length], 2),
        body: JSON.stringify(question),
      })
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${target} answered ${answer.status}: ${text}`)
      return { text, ms: performance.now() - began }
    },
    usage: async (collected = false) => {
      child.send(collected ? 'collect' : 'tell')
      return ((await once(child, 'message')) as [Usage])[0]
    },
    stop: () => child.disconnect(),
  }
}

export const questionFor = (target: Target, asked: Asked, articles: number): Question =>
  (target === 'Payload' ? payloadsQuestions : questions)(articles)[asked]
