import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
import ipaddr from 'ipaddr.js'
import { TokenBucket } from 'limiter'
import { LRUCache } from 'lru-cache'
import proxyAddr from 'proxy-addr'

/** In seconds: what was not asked in them may be asked at once, for the burst of a site that starts. */
const window = 10
/** Who was not heard of while as many others were has a full share again. */
const mostClients = 50_000

export type Rates = {
  /** Takes as many points as that, and all at most. @returns undefined; or takes none: how many seconds to wait */
  spend: (client: string, points: number) => number | undefined
  /** Takes them for what was done already, more than there are if need be: the next question waits for these too. */
  charge: (client: string, points: number) => void
}

/**
 * What each client may ask of this process, so that none can take it from the others.
 * @param pointsPerSecond 0 for no limit
 */
export const limitRates = (pointsPerSecond: number): Rates => {
  if (pointsPerSecond === 0) return { spend: () => undefined, charge: () => undefined }
  const bucketSize = pointsPerSecond * window
  const fullBucket = (): TokenBucket => {
    const bucket = new TokenBucket({
      bucketSize,
      tokensPerInterval: pointsPerSecond,
      interval: 'second',
    })
    bucket.content = bucketSize
    return bucket
  }
  const buckets = new LRUCache<string, TokenBucket>({ max: mostClients })
  const bucketOf = (client: string): TokenBucket => {
    let bucket = buckets.get(client)
    if (!bucket) {
      bucket = fullBucket()
      buckets.set(client, bucket)
    }
    return bucket
  }
  return {
    spend: (client, points) => {
      const bucket = bucketOf(client)
      const due = Math.min(points, bucketSize)
      return bucket.tryRemoveTokens(due) ? undefined : Math.ceil(bucket.getWaitTime(due) / 1000)
    },
    charge: (client, points) => {
      bucketOf(client).content -= Math.min(points, bucketSize)
    },
  }
}

// Whoever has one address of a /64 has them all. People read it, in the list of sign-ins.
const network = (address: string): string => {
  // What a socket of both families says of IPv4.
  if (address.startsWith('::ffff:')) return address.slice('::ffff:'.length)
  if (!isIPv6(address)) return address
  const { parts } = ipaddr.IPv6.parse(address)
  return `${new ipaddr.IPv6([...parts.slice(0, 4), 0, 0, 0, 0]).toString()}/64`
}

/**
 * Who asks. `X-Forwarded-For` counts only as far as proxies of ours wrote it.
 * @param trusted their addresses or networks, as `loopback`, `10.0.0.0/8`; none: the header is a client's claim
 */
export const clientOf = (trusted: readonly string[]): ((req: IncomingMessage) => string) => {
  const trusts = proxyAddr.compile([...trusted])
  // Telling the addresses of a header apart takes longer than giving a kept answer.
  const known = new LRUCache<string, string>({
    maxSize: 2 ** 20,
    sizeCalculation: (_, claim) => claim.length,
  })
  return (req) => {
    const { remoteAddress = 'unknown' } = req.socket
    const forwarded = req.headers['x-forwarded-for']
    if (trusted.length === 0 || forwarded === undefined) return network(remoteAddress)
    const claim = `${remoteAddress} ${String(forwarded)}`
    let client = known.get(claim)
    if (client === undefined) {
      client = network(proxyAddr(req, trusts))
      known.set(claim, client)
    }
    return client
  }
}
