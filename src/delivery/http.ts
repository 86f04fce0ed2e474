import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'

const largestBody = 100 * 1024

/** @returns the whole body, or null when it is larger than a query may be. */
const readBody = async (
  chunks: AsyncIterable<Uint8Array>,
  announced: string | null | undefined,
): Promise<string | null> => {
  if (Number(announced) > largestBody) return null
  const kept: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.byteLength
    if (size > largestBody) return null
    kept.push(chunk)
  }
  return Buffer.concat(kept).toString()
}

const tooLarge = (): Response =>
  Response.json(
    {
      errors: [
        {
          message: `The request is larger than ${largestBody / 1024} KB. Send a shorter query.`,
          extensions: { code: 'PAYLOAD_TOO_LARGE' },
        },
      ],
    },
    { status: 413, headers: { connection: 'close' } },
  )

type Answer = (request: Request) => Promise<Response>

/** Answers a request whose body is within bounds; 413 without reading on for any other. */
export const answerBounded = async (request: Request, answer: Answer): Promise<Response> => {
  if (!request.body) return answer(request)
  const { url, method, headers, signal } = request
  const chunks = request.body as ReadableStream<Uint8Array>
  const body = await readBody(chunks, headers.get('content-length'))
  return body === null ? tooLarge() : answer(new Request(url, { method, headers, body, signal }))
}

const headersOf = ({ headers }: IncomingMessage): Headers => {
  const copy = new Headers()
  for (const [name, value] of Object.entries(headers))
    if (typeof value === 'string') copy.set(name, value)
  return copy
}

const methods = ['GET', 'HEAD', 'OPTIONS', 'POST']

/** The same for a request of `node:http`. */
export const answerIncoming = async (req: IncomingMessage, answer: Answer): Promise<Response> => {
  const method = req.method ?? 'GET'
  if (!methods.includes(method))
    return new Response(null, { status: 405, headers: { allow: methods.join(', ') } })
  const url = new URL(`http://localhost${req.url ?? '/'}`)
  const headers = headersOf(req)
  if (method !== 'POST') return answer(new Request(url, { method, headers }))
  // Left open where it is cut short: destroying it would take the answer's socket along.
  const chunks = req.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>
  const body = await readBody(chunks, req.headers['content-length'])
  return body === null ? tooLarge() : answer(new Request(url, { method, headers, body }))
}

/** Writes an answer out, to its end or until the client leaves. */
export const send = async (response: Response, res: ServerResponse): Promise<void> => {
  res.writeHead(response.status, Object.fromEntries(response.headers))
  // Not Readable.fromWeb: Yoga's bodies are streams of its own making.
  if (response.body) await pipeline(response.body as AsyncIterable<Uint8Array>, res)
  else res.end()
}

const leaving = ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED']

/** Whether this error only says that the client went away. */
export const hasLeft = (error: unknown): boolean =>
  leaving.includes((error as NodeJS.ErrnoException).code ?? '')
