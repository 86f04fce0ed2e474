import type { AuthStrategy, Payload } from 'payload'

import { env, RefusedToStart } from '../src/env'
import { roles, type Role } from '../src/workflow'

type Account = { roles?: Role[] | null; secondFactor?: boolean | null }

/** Whether somebody of these roles signs in with a second factor only (REQUIRE_SECOND_FACTOR). */
export const needsSecondFactor = ({ roles = [] }: Account): boolean =>
  Boolean(roles?.some((role) => env.secondFactorRoles.includes(role)))

/** Who has to have a second factor and has none is nobody, also in a session from before that was said. */
const insistent = ({ name, authenticate }: AuthStrategy): AuthStrategy => ({
  name,
  authenticate: async (args) => {
    const result = await authenticate(args)
    const { user } = result
    const isLacking = user?.collection === 'users' && needsSecondFactor(user) && !user.secondFactor
    return isLacking ? { ...result, user: null } : result
  },
})

/** @throws RefusedToStart for a role that there is not: nobody would be asked. */
export const insistOnSecondFactor = (payload: Payload): void => {
  const known: readonly string[] = roles
  const unknown = env.secondFactorRoles.filter((role) => !known.includes(role))
  if (unknown.length) {
    throw new RefusedToStart(
      `REQUIRE_SECOND_FACTOR 里没有这样的角色：${unknown.join('、')}（有 ${known.join('、')}）\n` +
        `REQUIRE_SECOND_FACTOR names no role of ours: ${unknown.join(', ')} (there are ${known.join(', ')})`,
    )
  }
  payload.authStrategies = payload.authStrategies.map(insistent)
}
