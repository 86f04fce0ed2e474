import {
  commitTransaction,
  getFieldsToSign,
  initTransaction,
  jwtSign,
  killTransaction,
  type PayloadRequest,
  type TypedUser,
} from 'payload'
import { addSessionToUser, generatePayloadCookie } from 'payload/shared'

import type { User } from '../../../src/payload-types'
import { signingIn } from '../signingIn'
import { tie } from './account'
import type { Proof } from './carried'

type Session = { cookie: string; answer: { exp: number; token: string; user: User } }

/**
 * As Payload's operation `login` does, but for the password, of which the provider's word takes the place: limits,
 * second factor and the list of sign-ins are hooks, which hold here too.
 * @throws Refusal
 */
export const openSession = async (
  req: PayloadRequest,
  account: User,
  proof: Proof,
): Promise<Session> => {
  const { payload } = req
  const { config } = payload.collections.users
  const shared = { collection: config, context: req.context, req }
  const data = { email: account.email, password: '' }
  const args = { collection: payload.collections.users, data, req }
  for (const hook of config.hooks.beforeOperation) {
    await hook({ ...shared, args, operation: 'login' })
  }
  const present = signingIn(req)
  if (present) present.means = 'sso'

  await initTransaction(req)
  try {
    let user: TypedUser = { ...account, collection: 'users' }
    const { sid } = await addSessionToUser({ collectionConfig: config, payload, req, user })
    const fieldsToSign = getFieldsToSign({
      collectionConfig: config,
      email: account.email,
      user,
      ...(sid && { sid }),
    })
    for (const hook of config.hooks.beforeLogin) {
      user = ((await hook({ ...shared, user })) as TypedUser | undefined) ?? user
    }
    await tie(req, account, proof)
    const { tokenExpiration } = config.auth
    const { exp, token } = await jwtSign({ fieldsToSign, secret: payload.secret, tokenExpiration })
    req.user = user
    for (const hook of config.hooks.afterLogin) {
      user = ((await hook({ ...shared, token, user })) as TypedUser | undefined) ?? user
    }
    const own = await payload.findByID({
      collection: 'users',
      depth: 0,
      id: account.id,
      overrideAccess: false,
      req,
      user,
    })
    await commitTransaction(req)
    const cookie = generatePayloadCookie({
      collectionAuthConfig: config.auth,
      cookiePrefix: payload.config.cookiePrefix,
      token,
    })
    return { cookie, answer: { exp, token, user: own } }
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
