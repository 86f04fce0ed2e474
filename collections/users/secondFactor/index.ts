import type {
  CollectionAfterOperationHook,
  CollectionBeforeChangeHook,
  CollectionBeforeLoginHook,
  PayloadRequest,
} from 'payload'

import { needsSecondFactor } from '../../../access/secondFactor'
import { record } from '../../../src/engine'
import { Refusal, type ErrorCode } from '../../../src/errors'
import type { User } from '../../../src/payload-types'
import { noteRightPassword } from '../noteSignIns'
import { show, signingIn } from '../signingIn'
import { isOfApp, plainCode, stepOf } from './codes'
import { makeOffer, readOffer } from './offer'
import { forgetFactor, keepFactor, spendCode } from './stored'

/** What a sign-in says besides the password, the same in REST and GraphQL. */
const saidIn = ({ headers }: PayloadRequest) => ({
  code: headers.get('x-second-factor'),
  /** The sealed text of an offer, whose first code `code` is. */
  offer: headers.get('x-second-factor-offer'),
  /** `new` for a first or another second factor, `none` to have none from now on. */
  wish: headers.get('x-second-factor-wish'),
})

/** Whose new session was taken back. */
const withheld = new WeakSet<PayloadRequest>()

const change = (req: PayloadRequest, { id }: User, data: Partial<User>) =>
  req.payload.db.updateOne({
    collection: 'users',
    id,
    data: { ...data, updatedAt: null },
    req,
    returning: false,
  })

/** A new password by a letter, and a first account, are kept; their owner then signs in as everybody does. */
const withhold = async (req: PayloadRequest, user: User): Promise<User> => {
  withheld.add(req)
  const sessions = (user.sessions ?? []).slice(0, -1)
  await change(req, user, { sessions })
  return { ...user, sessions }
}

/** Says in the record what the account has now; sessions without it end. */
const turn = async (req: PayloadRequest, user: User, secondFactor: boolean): Promise<User> => {
  const sessions = secondFactor ? (user.sessions ?? []).slice(-1) : user.sessions
  await change(req, user, { secondFactor, sessions })
  await record(req, {
    subject: 'users',
    document: user.id,
    action: 'update',
    fields: ['secondFactor'],
    title: user.name,
    user: user.id,
  })
  return { ...user, secondFactor, sessions }
}

const takeUp = async (req: PayloadRequest, user: User, sealed: string, code: string) => {
  const offer = readOffer(req, user, sealed)
  const refuse = (why: ErrorCode) => new Refusal(why, req.i18n?.language)
  if (!offer) throw refuse('offerEnded')
  const step = stepOf(offer.secret, plainCode(code))
  if (step === null) throw refuse('wrongCode')
  if (!(await keepFactor(req, user.id, { ...offer, step }, offer.mark))) throw refuse('offerEnded')
  return turn(req, user, true)
}

const ask = async (req: PayloadRequest, user: User): Promise<User> => {
  const { code, offer, wish } = saidIn(req)
  const has = user.secondFactor === true
  const isNeeded = needsSecondFactor(user)
  if (!has && !isNeeded && !offer && wish !== 'new') return user
  const present = signingIn(req)
  if (!present?.isAlone) return withhold(req, user)
  const language = req.i18n?.language
  if (offer) {
    const equipped = await takeUp(req, user, offer, code ?? '')
    show(present, 'code')
    return equipped
  }
  if (has) {
    if (!code) throw new Refusal('codeNeeded', language)
    const means = await spendCode(req, user.id, code)
    if (!means) throw new Refusal(isOfApp(code) ? 'wrongCode' : 'wrongRecoveryCode', language)
    show(present, means)
  }
  if (has && wish === 'none') {
    if (isNeeded) throw new Refusal('secondFactorNeeded', language)
    await forgetFactor(req, user.id)
    return turn(req, user, false)
  }
  if (has && wish !== 'new') return user
  throw new Refusal('secondFactorOffered', language, {}, await makeOffer({ req, user }))
}

/**
 * Where every way to a session ends, so none is given without the second factor. To have one, another or none is a
 * sign-in that says so: it shows who asks, and its guesses are counted.
 */
export const askSecondFactor: CollectionBeforeLoginHook<User> = async ({ req, user }) => {
  try {
    return await ask(req, user)
  } catch (error) {
    if (error instanceof Refusal)
      await noteRightPassword(req, user, saidIn(req).code ? 'codeWrong' : 'codeLacking')
    throw error
  }
}

/** An answer without a session says nothing of the account either. */
export const sayNothing: CollectionAfterOperationHook = ({ args, result }) => {
  const { req } = args as { req: PayloadRequest }
  return withheld.has(req) ? {} : result
}

/** An admin takes it from who lost their phone and their recovery codes; nobody gives it by a change of the account. */
export const forgetWhenTaken: CollectionBeforeChangeHook<User> = async ({
  data,
  originalDoc,
  req,
}) => {
  if (!originalDoc) return { ...data, secondFactor: false }
  const isTaken = originalDoc.secondFactor === true && data.secondFactor === false
  if (isTaken) await forgetFactor(req, originalDoc.id)
  return { ...data, secondFactor: isTaken ? false : originalDoc.secondFactor === true }
}
