import { createServer, request, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Delivery } from '../../src/delivery'

export type Served = { origin: string; port: number; close: () => Promise<void> }

/** A delivery behind `node:http`; what it leaves to others is answered with 299. */
export const serve = async (delivery: Delivery): Promise<Served> => {
  const server = createServer((req, res) => {
    void Promise.resolve(delivery.handle(req, res)).then((isTaken) => {
      if (!isTaken) res.writeHead(299).end('another room')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export type Got = { status: number; headers: IncomingHttpHeaders; body: Buffer }
export type Sent = {
  path: string
  method?: string
  headers?: Record<string, string>
  body?: string
}

/** One request, byte for byte as it is written here: fetch would tidy up the path and unpack the body. */
export const send = (
  origin: string,
  { path, method = 'GET', headers = {}, body }: Sent,
): Promise<Got> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin)
    request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      )
    })
      .on('error', reject)
      .end(body)
  })
