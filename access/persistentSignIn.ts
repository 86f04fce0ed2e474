import type { AuthStrategy, Payload } from 'payload'

import { again } from './again'
import { isUndone } from './databaseFaults'

/** Of requests whose sender could not be looked up. */
const unknown = new WeakSet<Headers>()

export const isSenderUnknown = (headers: Headers): boolean => unknown.has(headers)

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
        return authenticate({ ...args, payload })
      },
      () => isLost,
    )
    if (isLost) unknown.add(args.headers)
    return result
  },
})

export const persistSignIn = (payload: Payload): void => {
  payload.authStrategies = payload.authStrategies.map(persistent)
}
