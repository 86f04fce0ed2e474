import { createHash } from 'node:crypto'
import type {
  CollectionAfterLoginHook,
  CollectionBeforeOperationHook,
  Payload,
  PayloadRequest,
} from 'payload'
import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible'

import { clientOf, languageOf } from '../../access/request'
import { databaseOf } from '../../src/engine'
import { Refusal } from '../../src/errors'
import type { User } from '../../src/payload-types'
import { addressNamed } from './signingIn'

const [minute, hour, day] = [60, 3600, 86_400]

/** What an address may try, and what may be tried on an account from where it was never opened: points in seconds. */
const allowed = {
  /** One account from one address: a stranger elsewhere takes nothing from its owner. */
  pair: { points: 5, duration: 10 * minute },
  address: { points: 100, duration: hour },
  /** All guesses of all strange addresses at one account. */
  strangers: { points: 100, duration: day },
  /** That an account was opened from an address. */
  known: { points: 1, duration: 30 * day },
  /** Letters to somebody who forgot their password, and how many somebody may ask for. */
  letters: { points: 5, duration: hour },
  forgetful: { points: 20, duration: hour },
  /** Keys that are no program's. Nobody guesses one; this tells whoever tries, or has an old one, to stop. */
  keys: { points: 100, duration: hour },
} as const
type Limit = keyof typeof allowed
type Limits = Record<Limit, RateLimiterMongo>

const opened = new WeakMap<Payload, Promise<Limits>>()

const open = async (payload: Payload): Promise<Limits> => {
  const limits = Object.fromEntries(
    Object.entries(allowed).map(([name, allowance]) => [
      name,
      new RateLimiterMongo({
        ...allowance,
        storeClient: databaseOf(payload),
        tableName: 'tries',
        keyPrefix: name,
        disableIndexesCreation: true,
      }),
    ]),
  ) as Limits
  // Before the first is counted: two entries of one key would never be told apart again.
  await limits.pair.createIndexes()
  return limits
}

const limitsOf = ({ payload }: Pick<PayloadRequest, 'payload'>): Promise<Limits> => {
  const present = opened.get(payload) ?? open(payload)
  opened.set(payload, present)
  return present
}

type Said = ConstructorParameters<typeof Refusal>
const tooMany = (seconds: number, language: string | undefined): Said => [
  'tooManyTries',
  language,
  { minutes: Math.ceil(seconds / minute) },
]

/** Counts a try. @returns in how many seconds there may be another; null where this one may be. */
const consume = async (limit: RateLimiterMongo, key: string): Promise<number | null> => {
  try {
    await limit.consume(key)
    return null
  } catch (full) {
    if (!(full instanceof RateLimiterRes)) throw full
    return Math.ceil(full.msBeforeNext / 1000)
  }
}

/** Counts a try, or throws (429) with how long to wait. */
const spend = async (req: PayloadRequest, limit: RateLimiterMongo, key: string): Promise<void> => {
  const seconds = await consume(limit, key)
  if (seconds !== null) {
    req.responseHeaders = new Headers([
      ...(req.responseHeaders ?? []),
      ['Retry-After', String(seconds)],
    ])
    throw new Refusal(...tooMany(seconds, req.i18n?.language))
  }
}

type Keys = { account: string; address: string; pair: string }

// Hashed: what strangers type is not kept.
const keysOf = ({ headers }: PayloadRequest, account: string): Keys => {
  const address = clientOf(headers)
  const hashed = (text: string) => createHash('sha256').update(text).digest('base64url')
  return { account: hashed(account), address, pair: hashed(`${address} ${account}`) }
}

const tried = new WeakMap<PayloadRequest, Keys>()

const countGuess = async (req: PayloadRequest, keys: Keys): Promise<void> => {
  const limits = await limitsOf(req)
  await spend(req, limits.pair, keys.pair)
  await spend(req, limits.address, keys.address)
  if (!(await limits.known.get(keys.pair))) await spend(req, limits.strangers, keys.account)
  tried.set(req, keys)
}

const countLetter = async (req: PayloadRequest, keys: Keys): Promise<void> => {
  const limits = await limitsOf(req)
  await spend(req, limits.forgetful, keys.address)
  await spend(req, limits.letters, keys.account)
}

/** Of a key that opened nothing. @returns what the refusal says that its sender gets; null for one who may try again at once. */
export const countWrongKey = async (payload: Payload, headers: Headers): Promise<Said | null> => {
  const seconds = await consume((await limitsOf({ payload })).keys, clientOf(headers))
  return seconds === null ? null : tooMany(seconds, languageOf(headers))
}

/** Before a password is checked, so that guesses at once are counted too, and whether there is an account or not. */
export const limitTries: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (req.payloadAPI === 'local') return
  if (operation === 'login') await countGuess(req, keysOf(req, addressNamed(args)))
  if (operation === 'forgotPassword') await countLetter(req, keysOf(req, addressNamed(args)))
}

/** Who signs in has guessed nothing, and is known at this address from now on. */
export const forgiveTries: CollectionAfterLoginHook<User> = async ({ req, user }) => {
  if (req.payloadAPI === 'local') return
  const limits = await limitsOf(req)
  const keys = keysOf(req, addressNamed({ data: user }))
  await limits.known.set(keys.pair, 1, allowed.known.duration)
  await limits.pair.delete(keys.pair)
  if (!tried.has(req)) return
  await limits.address.reward(keys.address)
  await limits.strangers.reward(keys.account)
}
