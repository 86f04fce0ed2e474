import { type Db } from 'mongodb'
import { clientOf, createDelivery, type Delivery } from '../delivery'
import { env } from '../env'
import { openPhotos } from './photos'

// Our own site asks from this machine, in the name of its readers.
const trustedProxies = (): string[] => ['loopback', ...env.trustedProxies]

/** Who asks, by the settings of this process. */
export const openClientOf = (): ReturnType<typeof clientOf> => clientOf(trustedProxies())

/** What is public, by the settings of this process. */
export async function openDelivery(db: Db): Promise<Delivery> {
  return createDelivery({
    db,
    photos: await openPhotos(),
    cacheBytes: env.cacheBytes,
    rateLimit: env.rateLimit,
    trustedProxies: trustedProxies(),
    hasPlayground: !env.isProduction,
  })
}
