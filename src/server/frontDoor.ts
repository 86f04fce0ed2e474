import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type Socket } from 'node:net'
import { RefusedToStart } from '../env'
import { log } from '../log'
import { type Health } from './health'
import { type Metrics } from './metrics'

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown

/** Answers a request and returns true, or leaves it alone and returns false. */
type Taker = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>

export interface Rooms {
  delivery: Taker
  health: Health['handle']
  metrics: Metrics
  next: Handler
}

/** The one HTTP server: readers' requests end here, without a step through Next. */
export interface FrontDoor {
  listen(port: number): Promise<void>
  /** Takes no new connection; those under way get `graceMs`. */
  close(graceMs: number): Promise<void>
}

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?', 1)[0] ?? '/'

const isEncoded = (path: string): boolean => {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/** A request to a proxy names its whole address (RFC 9112, 3.2.2): we are whom it means. */
function withoutOrigin(request: IncomingMessage): void {
  const { headers, url = '' } = request
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return
  const { host, pathname, search } = new URL(url)
  headers.host = host
  request.url = pathname + search
}

/** Why there is no such address; null for one that there may be. Next takes these for faults of its own. */
const malformedIn = (request: IncomingMessage): string | null => {
  const { host } = request.headers
  const path = pathOf(request)
  // `OPTIONS *` asks of no page.
  if (!path.startsWith('/')) return '地址写法有误 / Malformed address'
  if (host && !/^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host))
    return 'Host 写法有误 / Malformed Host'
  return isEncoded(path)
    ? null
    : '地址写法有误：“%”须写作“%25” / Malformed address: write “%” as “%25”'
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(`${text}\n`)
}

export function createFrontDoor({ delivery, health, metrics, next }: Rooms): FrontDoor {
  const passOn: Handler = (request, response) => {
    const began = performance.now()
    response.once('close', () =>
      metrics.answered('newsroom', response.statusCode, performance.now() - began),
    )
    const malformed = malformedIn(request)
    return malformed ? plain(response, 400, malformed) : next(request, response)
  }

  const others: Handler = (request, response) => {
    const path = pathOf(request)
    if (path === '/healthz' || path === '/readyz') return health(request, response, path)
    if (path !== '/metrics') return passOn(request, response)
    const taken = metrics.handle(request, response)
    return taken ? taken : passOn(request, response)
  }

  const answer = (request: IncomingMessage, response: ServerResponse): unknown => {
    const began = performance.now()
    withoutOrigin(request)
    const taken = delivery(request, response)
    // Most answers are ready at once, and an await each is measurable there.
    if (taken === false) return others(request, response)
    const count = () => metrics.answered('delivery', response.statusCode, performance.now() - began)
    if (taken === true) return count()
    return taken.then((isTaken) => (isTaken ? count() : others(request, response)))
  }

  const server = createServer((request, response) => {
    // Who keeps asking on one connection would be cut off in the middle of an answer when the time is over.
    if (!server.listening) response.shouldKeepAlive = false
    try {
      Promise.resolve(answer(request, response)).catch((error) => failed(response, error))
    } catch (error) {
      failed(response, error)
    }
  })
  // Above the 60 s of common balancers: whoever closes first loses no request.
  server.keepAliveTimeout = 65_000
  return { listen: (port) => listen(server, port), close: closer(server) }
}

function failed(response: ServerResponse, error: unknown): void {
  log.error('a request failed', { error })
  if (response.headersSent) {
    response.destroy()
    return
  }
  plain(response, 500, '服务器出错 / Internal error')
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portTaken(port) : error)
    })
    server.listen(port, resolve)
  })
}

/** Said before anything is started or compiled. @throws RefusedToStart when somebody listens on the port. */
export async function assertPortFree(port: number): Promise<void> {
  const probe = createServer()
  await listen(probe, port)
  await new Promise((resolve) => probe.close(resolve))
}

const portTaken = (port: number) =>
  new RefusedToStart(
    [
      `端口 ${port} 已被占用。请停掉占用它的程序，或另设 PORT。`,
      `Port ${port} is in use. Stop the program that has it, or set another PORT.`,
    ].join('\n'),
  )

// An upgraded socket (hot reload) is no longer among the server's connections, yet keeps it from closing.
function closer(server: Server): FrontDoor['close'] {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return (graceMs) =>
    new Promise((resolve) => {
      if (!server.listening) return resolve()
      const force = setTimeout(() => sockets.forEach((socket) => socket.destroy()), graceMs)
      server.close(() => {
        clearTimeout(force)
        resolve()
      })
      server.closeIdleConnections()
    })
}
