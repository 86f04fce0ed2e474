import type { PayloadRequest } from 'payload'

/** An answer that the browser keeps and asks about again: 304, and nothing is looked for, while its tag is the same. */
export const fresh = async (
  req: PayloadRequest,
  etag: string,
  answer: () => Promise<object>,
): Promise<Response> => {
  const headers = {
    ETag: etag,
    'Cache-Control': 'private, no-cache',
    Vary: 'Cookie, Authorization',
  }
  return req.headers.get('if-none-match') === etag
    ? new Response(null, { status: 304, headers })
    : Response.json(await answer(), { headers })
}
