import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import type { Soon } from '../soon'
import type { Reply } from './reply'

/** A request, from `node:http` or the fetch API. */
export type Incoming = {
  method: string
  /** With its query part, as the client wrote it. */
  url: string
  path: string
  /** @param name in lower case */
  header(name: string): string | undefined
  /** The whole body; null when it is larger than `largestBody`, without reading on. */
  body(): Promise<string | null>
  /** Who asks: what a rate is counted by. */
  client: string
}

/** In bytes. */
export const largestBody = 100 * 1024
/** In milliseconds; who sends slower than this is given up. */
const slowestBody = 10_000

const pathOf = (url: string): string => {
  const end = url.indexOf('?')
  return end < 0 ? url : url.slice(0, end)
}

/** As nearly always when somebody comes to read it. Node calls a request `complete` only a turn after its last byte. */
const isHere = (req: IncomingMessage): boolean =>
  req.complete || req.readableLength === Number(req.headers['content-length'])

const wholeBody = (req: IncomingMessage): string | null => {
  const bytes = req.read() as Buffer | null
  if (bytes === null) return ''
  return bytes.length > largestBody ? null : bytes.toString()
}

const comingBody = (req: IncomingMessage): Promise<string | null> =>
  new Promise((resolve, reject) => {
    if (Number(req.headers['content-length']) > largestBody) return resolve(null)
    const chunks: Buffer[] = []
    let size = 0
    const late = setTimeout(() => req.destroy(), slowestBody)
    req.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      size += chunk.length
      if (size <= largestBody) return
      clearTimeout(late)
      // Not destroyed: that would take the answer's socket along.
      req.pause()
      resolve(null)
    })
    req.on('end', () => {
      clearTimeout(late)
      resolve((chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString())
    })
    req.on('error', reject)
    req.on('close', () => {
      clearTimeout(late)
      if (!req.complete) reject(Object.assign(new Error('left'), { code: 'ECONNRESET' }))
    })
  })

// A class: a function made for each request would be measurable.
class NodeRequest implements Incoming {
  readonly method: string
  readonly url: string
  readonly path: string

  constructor(
    private readonly req: IncomingMessage,
    readonly client: string,
  ) {
    this.method = req.method ?? 'GET'
    this.url = req.url ?? '/'
    this.path = pathOf(this.url)
  }

  header(name: string): string | undefined {
    const value = this.req.headers[name]
    return typeof value === 'string' ? value : value?.join(', ')
  }

  body(): Promise<string | null> {
    // Node tells of a request when it has read its head; of a small one, the rest came with it and is read next.
    return Promise.resolve().then(() =>
      isHere(this.req) ? wholeBody(this.req) : comingBody(this.req),
    )
  }
}

export const fromNode = (req: IncomingMessage, client: string): Incoming =>
  new NodeRequest(req, client)

const readStream = async (request: Request): Promise<string | null> => {
  if (Number(request.headers.get('content-length')) > largestBody) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > largestBody) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

export const fromFetch = (request: Request): Incoming => {
  const { pathname, search } = new URL(request.url)
  return {
    method: request.method,
    url: pathname + search,
    path: pathname,
    header: (name) => request.headers.get(name) ?? undefined,
    body: () => readStream(request),
    client: 'this process',
  }
}

/** Writes a reply out, to its end or until the client leaves. */
export const sendToNode = ({ status, headers, body }: Reply, res: ServerResponse): Soon<true> => {
  res.writeHead(status, headers as string[])
  if (body !== null && !(body instanceof Buffer)) return pipeline(body, res).then(() => true)
  res.end(body)
  return true
}

export const toFetch = ({ status, headers, body }: Reply): Response => {
  const pairs: [string, string][] = []
  for (let at = 0; at < headers.length; at += 2)
    pairs.push([headers[at] ?? '', headers[at + 1] ?? ''])
  const content =
    body === null || body instanceof Buffer
      ? (body as Uint8Array<ArrayBuffer> | null)
      : (Readable.toWeb(Readable.from(body)) as ReadableStream<Uint8Array>)
  return new Response(content, { status, headers: pairs })
}

const leaving = ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED']

/** Whether this error only says that the client went away. */
export const hasLeft = (error: unknown): boolean =>
  leaving.includes((error as NodeJS.ErrnoException).code ?? '')
