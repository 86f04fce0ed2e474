/**
 * What each cell of the matrix must give. Written by hand from the table of the article's life in the design and
 * reviewed against it; it imports nothing, or a wrong table would pass its own tests.
 */

/** How an article stands: its stage, and what else the rules look at. */
export const situations = {
  draft: { stage: 'draft' },
  returned: { stage: 'returned' },
  /** The only review that its section asks for. */
  review: { stage: 'review' },
  /** Of two reviews none is given … */
  firstOfTwo: { stage: 'review' },
  /** … or one, by `approver`. */
  secondOfTwo: { stage: 'review' },
  /** Passed by `approver` and `publisherApprover`. */
  approved: { stage: 'approved' },
  scheduled: { stage: 'scheduled' },
  published: { stage: 'published', live: true },
  /** The next five: a revision of what readers have. */
  liveDraft: { stage: 'draft', live: true },
  liveReturned: { stage: 'returned', live: true },
  liveReview: { stage: 'review', live: true },
  liveApproved: { stage: 'approved', live: true },
  liveScheduled: { stage: 'scheduled', live: true },
  retracted: { stage: 'retracted' },
  spiked: { stage: 'spiked' },
} as const
export type Situation = keyof typeof situations

/** Who tries. Of every article `author`, `editorAuthor` and `publisherAuthor` are authors. */
export const persons = [
  'author', // a reporter who created it
  'editor',
  'editorAuthor', // an editor of the section whose name is in the byline
  'approver', // an editor whose approval stands, where there is one
  'publisher',
  'publisherAuthor', // a publisher whose name is in the byline
  'publisherApprover', // an editor and publisher whose approval stands, where there are two
  'admin',
  'otherReporter', // did not write it
  'otherEditor', // of another section
  'anonymous',
] as const
export type Person = (typeof persons)[number]

/** Whoever may not know that the article exists, whatever they ask of it. */
export const strangers = { anonymous: 401, otherReporter: 404, otherEditor: 404 } as const

const authors = ['author', 'editorAuthor', 'publisherAuthor'] as const
const editors = ['editor', 'editorAuthor', 'approver', 'publisherApprover'] as const
const publishers = ['publisher', 'publisherAuthor', 'publisherApprover'] as const
const staff = [...authors, ...editors, ...publishers] as const
const signer = ['publisher'] as const

/**
 * `ever`: who may take it in some stage; to everybody else it is 403, wherever the article stands.
 * `from`: where it starts, where it leads, and who gets 200; the others of `ever` get 403 there, and 409 elsewhere.
 */
export type Row = {
  ever: readonly Person[]
  from: { [situation in Situation]?: { to: string; by: readonly Person[] } }
}

const from = (to: string, by: readonly Person[], ...places: Situation[]): Row['from'] =>
  Object.fromEntries(places.map((place) => [place, { to, by }]))

const writing = ['draft', 'returned', 'liveDraft', 'liveReturned'] as const
const reviewing = ['review', 'firstOfTwo', 'secondOfTwo', 'liveReview'] as const
const unreviewed = ['review', 'firstOfTwo', 'liveReview'] as const
const passed = ['approved', 'liveApproved', 'scheduled', 'liveScheduled'] as const
const firstReviewers = ['editor', 'approver', 'publisherApprover'] as const

// prettier-ignore
export const rows: Record<string, Row> = {
  submit: { ever: [...authors, ...editors], from: from('review', [...authors, ...editors], ...writing) },
  withdraw: { ever: authors, from: from('draft', authors, ...unreviewed) },
  approve: { ever: editors, from: {
    ...from('approved', firstReviewers, 'review', 'liveReview'),
    ...from('review', firstReviewers, 'firstOfTwo'),
    ...from('approved', ['editor', 'publisherApprover'], 'secondOfTwo'),
  } },
  return: { ever: [...editors, ...publishers], from: {
    ...from('returned', [...editors, ...publishers], ...reviewing),
    ...from('returned', publishers, ...passed),
  } },
  publish: { ever: publishers, from: from('published', signer, ...passed) },
  schedule: { ever: publishers, from: from('scheduled', signer, 'approved', 'liveApproved') },
  unschedule: { ever: publishers, from: from('approved', publishers, 'scheduled', 'liveScheduled') },
  correct: { ever: publishers, from: from('published', signer, 'liveApproved') },
  retract: { ever: publishers, from: from('retracted', publishers,
    'published', 'liveDraft', 'liveReturned', 'liveReview', 'liveApproved', 'liveScheduled') },
  spike: { ever: [...authors, ...editors], from: {
    ...from('spiked', [...authors, ...editors], 'draft', 'returned'),
    ...from('published', [...authors, ...editors], 'liveDraft', 'liveReturned'),
    ...from('spiked', editors, 'review', 'firstOfTwo', 'secondOfTwo'),
    ...from('published', editors, 'liveReview'),
  } },
  revive: { ever: editors, from: from('draft', editors, 'retracted', 'spiked') },

  /** No action, but a save of a changed text. */
  edit: { ever: staff, from: {
    ...from('draft', staff, 'draft', 'liveDraft', 'published'),
    ...from('returned', staff, 'returned', 'liveReturned'),
    ...from('review', [...editors, ...publishers], ...reviewing),
    ...from('review', publishers, ...passed),
  } },
}

/** The entry that a save writes where it moves the article; elsewhere it writes none. */
export const movesOfEdits: { [situation in Situation]?: string } = {
  published: 'revise',
  approved: 'void',
  scheduled: 'void',
  liveApproved: 'void',
  liveScheduled: 'void',
}
