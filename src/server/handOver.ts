import { type IncomingMessage, type ServerResponse } from 'node:http'
import { guard } from './guards'
import { onHead } from './onHead'

/** What a proxy before Next would do to each request. */
export function handOver(request: IncomingMessage, response: ServerResponse, client: string): void {
  addClient(request)
  // The one who asks as far as we believe it, for limits; whatever a client said there is gone.
  request.headers['x-real-ip'] = client
  guard(request, response)
  keepPagesOnly(request, response)
}

// The site asks `/graphql` in its reader's name; what a client claimed of itself stays further from us in the list.
function addClient({ headers, socket }: IncomingMessage): void {
  const claimed = headers['x-forwarded-for']
  const client = socket.remoteAddress ?? 'unknown'
  headers['x-forwarded-for'] = claimed ? `${String(claimed)}, ${client}` : client
}

// Next sets a path's headers before it knows how the page ends: a CDN would keep its 404 and 500 as well. And what Next
// answers its own scripts, where they are led and what they read, many CDNs would give to readers as the page.
function keepPagesOnly({ headers }: IncomingMessage, response: ServerResponse): void {
  // Now: Next takes it off the request.
  const isForScripts = headers.rsc !== undefined
  onHead(response, (status) => {
    const isPage = status < 300 || status === 304
    if (isForScripts || !isPage) response.setHeader('cache-control', 'no-store')
    return status
  })
}
