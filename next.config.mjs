import { withPayload } from '@payloadcms/next/withPayload'
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'

// The reading site. Chinese has the plain address, English the same under /en.
const rooms = 'articles|sections|paper|reporters|search|corrections'
// Browsers always ask; a CDN may answer for a few seconds, so that a retraction is gone as fast there.
const forReaders = {
  key: 'Cache-Control',
  value: 'public, max-age=0, s-maxage=10, stale-while-revalidate=30',
}
// Links to what is not published: nobody keeps the page, finds it or is told of it.
const forHolders = [
  { key: 'Cache-Control', value: 'no-store' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
]
/** @type {(phase: string) => import('next').NextConfig} */
const config = (phase) => ({
  poweredByHeader: false,
  // Next's own button lies over the lists of whoever tries the newsroom; its errors still show.
  devIndicators: false,
  experimental: {
    // The names of errors are in answers and in the log.
    serverMinification: false,
    // Of what is built Node would read 70 MB of them at each start, a quarter of its time.
    turbopackSourceMaps: phase === PHASE_DEVELOPMENT_SERVER,
  },
  // `npm run types` has judged them.
  typescript: { ignoreBuildErrors: true },
  // It looks for node's modules in a way that a bundle can't answer.
  serverExternalPackages: ['exifr'],
  // Its optimizer, which nothing here uses, keeps what it was once shown for hours: a photo behind a revoked link as well.
  images: { unoptimized: true },
  rewrites: () =>
    Promise.resolve({
      beforeFiles: [
        { source: '/', destination: '/zh' },
        { source: `/:room(${rooms}|preview)/:path*`, destination: '/zh/:room/:path*' },
      ],
    }),
  headers: () =>
    Promise.resolve([
      { source: '/:lang(en)?', headers: [forReaders] },
      { source: `/:lang(en)?/:room(${rooms})/:path*`, headers: [forReaders] },
      { source: '/:lang(zh|en)?/preview/:path*', headers: forHolders },
    ]),
})

export default (phase) => withPayload(config(phase), { devBundleServerPackages: false })
