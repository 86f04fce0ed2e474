import { BasePayload, type Payload } from 'payload'

/**
 * An instance of Payload for this process, apart from the one that Next's bundle makes: `getPayload` would
 * share its cache, and listen for hot reload before Next can answer. Code that it runs is reloaded only by a
 * restart. Call it when DATABASE_URI is settled: the config reads it as it is loaded.
 */
export async function openNewsroom(): Promise<Payload> {
  const { default: config } = await import('../../payload.config')
  return new BasePayload().init({ config })
}
