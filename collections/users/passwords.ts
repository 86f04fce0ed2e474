import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import type {
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'

import { env } from '../../src/env'
import { userTexts } from '../../src/i18n/records'
import type { User } from '../../src/payload-types'
import { invalid } from '../fields/invalid'

type Owner = Partial<Pick<User, 'email' | 'name'>>

/** As in NIST SP 800-63B: length, and nothing that is guessed first; no rule of digits and marks, no end. */
const shortest = 12

/** Of 0 to 4: ten thousand million guesses of who knows common passwords, patterns of keys and dates, and the owner. */
const strongest = 4

const guesser = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })

const knownOf = ({ email = '', name = '' }: Owner): string[] =>
  [email, ...email.split(/[@.]/), name, env.paperName, 'touban'].filter(Boolean)

/** Throws (400) for a password that is short or that is guessed early. */
const refuseWeak = (password: unknown, owner: Owner, req: PayloadRequest): void => {
  // Payload refuses what is no text.
  if (typeof password !== 'string') return
  const text =
    [...password].length < shortest
      ? userTexts.shortPassword
      : guesser.check(password, knownOf(owner)).score < strongest
        ? userTexts.weakPassword
        : null
  if (text) throw invalid(req, 'password', text, { shortest })
}

/** In the context of a request that makes accounts of the sample newsroom: their password may be any. No client sets it. */
export const ofTheSample = { passwordOfTheSample: true }

/** Of a new account, the first one too, and of one that is changed. */
export const strongPassword: CollectionBeforeValidateHook<User> = ({ data, originalDoc, req }) => {
  if (data?.password && !req.context.passwordOfTheSample)
    refuseWeak(data.password, { ...originalDoc, ...data }, req)
  return data
}

type Reset = { token?: unknown; password?: unknown }

/** Set by a token from a letter, where no other hook sees the password. */
export const strongReset: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'resetPassword') return
  const { token, password } = (args as { data: Reset }).data
  if (typeof token !== 'string') return
  const owner = await req.payload.db.findOne<User>({
    collection: 'users',
    req,
    where: { resetPasswordToken: { equals: token } },
  })
  if (owner) refuseWeak(password, owner, req)
}
