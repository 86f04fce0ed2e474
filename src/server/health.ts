import { type IncomingMessage, type ServerResponse } from 'node:http'
import { type Db } from 'mongodb'

/** `/healthz`: 200 while this process serves and its database answers, else 503. Says nothing more. */
export interface Health {
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** 503 until this, and again after `close`: a balancer sends nobody to a process that starts or ends. */
  open(): void
  close(): void
}

const patienceMs = 2000

export function createHealth(db: Db): Health {
  let isOpen = false
  const databaseAnswers = () =>
    db.command({ ping: 1 }, { timeoutMS: patienceMs }).then(
      () => true,
      () => false,
    )
  return {
    async handle(_request, response) {
      const isWell = isOpen && (await databaseAnswers())
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
