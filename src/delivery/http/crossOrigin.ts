import type { Reply } from './reply'

/** Public data: scripts of every site may read it and its headers, without credentials. */
export const everyOrigin = [
  ...['access-control-allow-origin', '*'],
  ...['access-control-expose-headers', '*'],
]

/** What a browser asks before it posts JSON. */
export const preflight = (): Reply => ({
  status: 204,
  headers: [
    ...everyOrigin,
    ...['access-control-allow-methods', 'GET, HEAD, POST'],
    ...['access-control-allow-headers', '*'],
    ...['access-control-max-age', '86400'],
  ],
  body: null,
})
