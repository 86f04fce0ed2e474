// By hand: Yoga's plugin echoes the caller's origin for `*`, so that one answer can't be kept for all.
const allowOrigin = 'access-control-allow-origin'

/** Public data: scripts of every site may read it, without credentials. */
export const openToAll = (response: Response): Response => {
  response.headers.set(allowOrigin, '*')
  return response
}

/** What a browser asks before it posts JSON. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      [allowOrigin]: '*',
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': '*',
      'access-control-max-age': '86400',
    },
  })
