type Faulty = {
  name?: string
  message?: string
  code?: unknown
  codeName?: string
  errorLabels?: unknown
}

const has = ({ errorLabels }: Faulty, label: string): boolean =>
  Array.isArray(errorLabels) && errorLabels.includes(label)

const faultOf = (error: unknown): Faulty => error ?? {}

/** The answer to a commit was lost for good: it is made, or not. */
export class CommitUnknown extends Error {
  override name = 'CommitUnknown'
}

const writeConflict = 112

/** The database gave the transaction up: another wrote the same document first, or the primary was lost. */
export const isGivenUp = (error: unknown): boolean => {
  const fault = faultOf(error)
  return fault.code === writeConflict || has(fault, 'TransientTransactionError')
}

// As the specification of retryable reads lists them, and a majority that did not acknowledge in time.
const awayCodes = new Set<unknown>([
  6, 7, 64, 89, 91, 134, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436,
])
// Node's own, as the driver passes them on: of a command to a socket whose other end has just closed.
const brokenSocket = new Set<unknown>([
  'EPIPE',
  'ECONNRESET',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
])
const awayNames =
  /^(?:Mongo(?:Network|ServerSelection|PoolClosed|WaitQueueTimeout)|(?:Mongo)?PoolCleared)/

/** No primary answered, or none in time. */
const isAway = (error: unknown): boolean => {
  const { code, name = '' } = faultOf(error)
  return awayCodes.has(code) || brokenSocket.has(code) || awayNames.test(name)
}

/** Nothing of a transaction that ended so is written, and it may be begun again. */
export const isUndone = (error: unknown): boolean => isGivenUp(error) || isAway(error)

/** Of what a commit threw: it may be made all the same. */
export const isUnheard = (error: unknown): boolean =>
  !isGivenUp(error) && (isAway(error) || has(faultOf(error), 'UnknownTransactionCommitResult'))

// A numbered location of MongoDB's source is a question that it can't read.
const unreadable = /^(BadValue|FailedToParse|TypeMismatch|NoQueryExecutionPlans|Location\d+)$/
// Mongoose, of an operator that a field's type does not have.
const unusable = /^Can't use \$\w+(?: with |$)/

/** The database can't read what it was asked, and Payload passed it on from whoever asked. */
export const isUnreadable = (error: unknown): boolean => {
  const { codeName = '', message = '', name } = faultOf(error)
  return name === 'MongoServerError' ? unreadable.test(codeName) : unusable.test(message)
}
