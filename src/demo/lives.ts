import { type AccountName, type Step } from './types'

/** Written and sent to review by its author. */
export const submitted = (author: AccountName): Step[] => [{ by: author, action: 'submit' }]

/** Passed by one editor, waiting for the publisher. */
export const approved = (author: AccountName, editor: AccountName = 'editor'): Step[] => [
  ...submitted(author),
  { by: editor, action: 'approve' },
]

/** Passed by both editors, as the first section asks. */
export const approvedTwice = (author: AccountName): Step[] => [
  ...approved(author),
  { by: 'editor2', action: 'approve', note: '二审通过。' },
]

const signOff: Step = { by: 'publisher', action: 'publish' }

export const published = (author: AccountName, editor?: AccountName): Step[] => [
  ...approved(author, editor),
  signOff,
]

export const publishedTwiceReviewed = (author: AccountName): Step[] => [
  ...approvedTwice(author),
  signOff,
]
