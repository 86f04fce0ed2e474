import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import type { SignIn, User } from '../../src/payload-types'
import { note } from '../signIns/note'

/** A sign-in that is under way. */
type SigningIn = {
  /** Whether it is nothing else: refusing it undoes nothing that a person wanted. */
  isAlone: boolean
  /** What was shown so far. */
  means: NonNullable<SignIn['means']>
  /** Its entry in the list of sign-ins; null for code of ours, which signs in for nobody. */
  entry: string | null
}

const present = new WeakMap<PayloadRequest, SigningIn>()

/** Undefined where a session comes by other ways: a password set by a letter signs in too. */
export const signingIn = (req: PayloadRequest): SigningIn | undefined => present.get(req)

/** A code came with it; of somebody whom the provider knows, it stays said that they came by the provider. */
export const show = (signingIn: SigningIn, means: SigningIn['means']): void => {
  if (signingIn.means !== 'sso') signingIn.means = means
}

/** The address that was typed, as accounts keep theirs; '' for what is none. */
export const addressNamed = (args: unknown): string => {
  const { email } = (args as { data?: { email?: unknown } }).data ?? {}
  return typeof email === 'string' ? email.toLowerCase().trim() : ''
}

/** The account that was named, if there is one. */
export const accountNamed = async (
  req: PayloadRequest,
  args: unknown,
): Promise<Pick<User, 'id' | 'active'> | null> => {
  const email = addressNamed(args)
  if (!email) return null
  const where = { email: { equals: email } }
  return req.payload.db.findOne<User>({ collection: 'users', select: { active: true }, where })
}

/** Before the password is checked: it counts as failed until it did not, whatever happens to this process. */
export const beginSignIn: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return
  // Registering the first account also signs in, within its own transaction.
  const isAlone = !(await req.transactionID)
  const entry =
    req.payloadAPI === 'local'
      ? null
      : await note(
          req,
          { event: 'failed', user: (await accountNamed(req, args))?.id ?? null },
          isAlone ? undefined : req,
        )
  present.set(req, { isAlone, means: 'password', entry })
}
