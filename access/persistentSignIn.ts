import type { AuthStrategy, Payload } from 'payload'

import { Refusal } from '../src/errors'
import { again } from './again'
import { isUndone } from './databaseFaults'
import { languageOf } from './request'

/** Why whoever sent a request is nobody, where it is not that they should sign in; strategies can't say it themselves. */
const refusals = new WeakMap<Headers, Refusal>()

export const refuseSender = (headers: Headers, refusal: Refusal): void => {
  refusals.set(headers, refusal)
}

export const refusalOf = (headers: Headers): Refusal | undefined => refusals.get(headers)

/** Payload takes an account that it can't look up for nobody, who would then be asked to sign in: so it looks again. */
const persistent = ({ name, authenticate }: AuthStrategy): AuthStrategy => ({
  name,
  authenticate: async (args) => {
    let isLost = false
    const findByID = (async (options: Parameters<Payload['findByID']>[0]) => {
      try {
        return await args.payload.findByID(options)
      } catch (error) {
        isLost = isUndone(error)
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
    if (isLost) refuseSender(args.headers, new Refusal('busy', languageOf(args.headers)))
    return result
  },
})

export const persistSignIn = (payload: Payload): void => {
  payload.authStrategies = payload.authStrategies.map(persistent)
}
