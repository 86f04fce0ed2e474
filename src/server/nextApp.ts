import { access } from 'node:fs/promises'
import { type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { answering, type Answer } from '../answerStatus'
import { env, RefusedToStart } from '../env'
import { openClientOf } from './delivery'
import { handOver } from './handOver'
import { onHead } from './onHead'

export interface NextApp {
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  close(): Promise<void>
}

/** Next as a part of our server. It attaches hot reload's `upgrade` handler itself, at its first request. */
export async function prepareNext(): Promise<NextApp> {
  if (env.isProduction) await assertBuilt()
  const app = next({ dev: !env.isProduction, port: env.port, hostname: 'localhost' })
  await app.prepare()
  const handle = app.getRequestHandler()
  const clientOf = openClientOf()
  return {
    handle: (request, response) => {
      const answer: Answer = {}
      handOver(request, response, clientOf(request))
      // What the page says of an answer that went well otherwise.
      onHead(response, (status) => {
        if (status !== 200) return status
        if (answer.retryAfter) response.setHeader('retry-after', answer.retryAfter)
        return answer.status ?? status
      })
      return answering(answer, () => handle(request, response))
    },
    close: () => app.close(),
  }
}

async function assertBuilt(): Promise<void> {
  await access('.next/BUILD_ID').catch(() => {
    throw new RefusedToStart(
      [
        '还没有构建：请先运行 npm run build。',
        'There is no build yet: run npm run build first.',
      ].join('\n'),
    )
  })
}
