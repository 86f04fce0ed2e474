import { isAway } from '../src/mongo'

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
