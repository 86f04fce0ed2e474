import type { AuthStrategy, Payload } from 'payload'

import { Refusal } from '../src/errors'
import { again } from './again'
import { isUndone } from './databaseFaults'
import { languageOf } from './request'

type Said = ConstructorParameters<typeof Refusal>

// This module is loaded twice in one process, by our server, which has Payload's strategies, and in Next's bundle, whose
// routes ask; so is the class of refusals.
const shared = globalThis as { toubanRefusals?: WeakMap<Headers, Said> }
const refusals = (shared.toubanRefusals ??= new WeakMap())

/** Why whoever sent a request is nobody, where it is not that they should sign in; strategies can't say it themselves. */
export const refuseSender = (headers: Headers, ...said: Said): void => {
  refusals.set(headers, said)
}

export const refusalOf = (headers: Headers): Refusal | undefined => {
  const said = refusals.get(headers)
  return said && new Refusal(...said)
}

/** That there is no such account. */
const isMissing = (error: unknown): boolean => (error as { status?: unknown }).status === 404

/**
 * Payload takes an account that it can't look up for nobody, who would then be asked to sign in: so it looks again. Whatever
 * the look-up failed by, it says nothing of who asks.
 */
const persistent = ({ name, authenticate }: AuthStrategy): AuthStrategy => ({
  name,
  authenticate: async (args) => {
    let isLost = false
    const findByID = (async (options: Parameters<Payload['findByID']>[0]) => {
      try {
        return await args.payload.findByID(options)
      } catch (error) {
        isLost = !isMissing(error)
        throw error
      }
    }) as Payload['findByID']
    const payload = Object.create(args.payload, { findByID: { value: findByID } }) as Payload
    const result = await again(
      async () => {
        isLost = false
        try {
          return await authenticate({ ...args, payload })
        } catch (error) {
          if (!isUndone(error)) throw error
          isLost = true
          return { user: null }
        }
      },
      () => isLost,
    )
    if (isLost) refuseSender(args.headers, 'busy', languageOf(args.headers))
    return result
  },
})

export const persistSignIn = (payload: Payload): void => {
  payload.authStrategies = payload.authStrategies.map(persistent)
}
