import { hasLabel, isAway, isGivenUp } from '../src/mongo'

type Faulty = {
  name?: string
  message?: string
  codeName?: string
}

const faultOf = (error: unknown): Faulty => error ?? {}

/** The answer to a commit was lost for good: it is made, or not. */
export class CommitUnknown extends Error {
  override name = 'CommitUnknown'
}

/** Nothing of a transaction that ended so is written, and it may be begun again. */
export const isUndone = (error: unknown): boolean => isGivenUp(error) || isAway(error)

/** Of what a commit threw: it may be made all the same. */
export const isUnheard = (error: unknown): boolean =>
  !isGivenUp(error) && (isAway(error) || hasLabel(error, 'UnknownTransactionCommitResult'))

// A numbered location of MongoDB's source is a question that it can't read.
const unreadable = /^(BadValue|FailedToParse|TypeMismatch|NoQueryExecutionPlans|Location\d+)$/
// Mongoose, of an operator that a field's type does not have.
const unusable = /^Can't use \$\w+(?: with |$)/

/** The database can't read what it was asked, and Payload passed it on from whoever asked. */
export const isUnreadable = (error: unknown): boolean => {
  const { codeName = '', message = '', name } = faultOf(error)
  return name === 'MongoServerError' ? unreadable.test(codeName) : unusable.test(message)
}
