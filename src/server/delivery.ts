import { type Db } from 'mongodb'
import { createDelivery, type Delivery } from '../delivery'
import { env } from '../env'

/** What is public, by the settings of this process. */
export function openDelivery(db: Db): Delivery {
  return createDelivery({
    db,
    photoDir: env.photoDir,
    cacheBytes: env.cacheBytes,
    rateLimit: env.rateLimit,
    // Our own site asks from this machine, in the name of its readers.
    trustedProxies: ['loopback', ...env.trustedProxies],
    hasPlayground: !env.isProduction,
  })
}
