import { type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { type Db } from 'mongodb'

/**
 * `/healthz`: 200 as long as this process answers: what restarts it when it doesn't.
 * `/readyz`: 200 while it serves and its database answers, else 503: what sends people elsewhere meanwhile.
 * They say nothing more.
 */
export interface Health {
  handle: (request: IncomingMessage, response: ServerResponse, path: HealthPath) => Promise<void>
  /** 503 until this, and again after `close`: a balancer sends nobody to a process that starts or ends. */
  open(): void
  close(): void
}

export type HealthPath = '/healthz' | '/readyz'

const patienceMs = 2000

export function createHealth(db: Db): Health {
  let isOpen = false
  // Not the driver's `timeoutMS`: by the round trips that it remembers of a member that hung, it asks nothing for a minute.
  const databaseAnswers = () =>
    Promise.race([
      db.command({ ping: 1 }).then(
        () => true,
        () => false,
      ),
      pause(patienceMs, false, { ref: false }),
    ])
  return {
    async handle(_request, response, path) {
      const isWell = path === '/healthz' || (isOpen && (await databaseAnswers()))
      response.writeHead(isWell ? 200 : 503, {
        'content-type': 'text/plain; charset=utf-8',
        'cache-control': 'no-store',
      })
      response.end(isWell ? 'ok\n' : 'unavailable\n')
    },
    open() {
      isOpen = true
    },
    close() {
      isOpen = false
    },
  }
}
