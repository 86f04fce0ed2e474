import type { Reply } from './reply'

/** What a browser asks before it posts JSON. Public data: scripts of every site may read it, without credentials. */
export const preflight = (): Reply => ({
  status: 204,
  headers: [
    ...['access-control-allow-origin', '*'],
    ...['access-control-allow-methods', 'GET, POST'],
    ...['access-control-allow-headers', '*'],
    ...['access-control-max-age', '86400'],
  ],
  body: null,
})
