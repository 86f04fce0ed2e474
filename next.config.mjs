import { withPayload } from '@payloadcms/next/withPayload'

const guards = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
]

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // It looks for node's modules in a way that a bundle can't answer.
  serverExternalPackages: ['exifr'],
  headers: () => Promise.resolve([{ source: '/:path*', headers: guards }]),
}

export default withPayload(config, { devBundleServerPackages: false })
