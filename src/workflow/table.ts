/** The article's life, as data: everything that says who may do what, when, is derived from this file. */

export const stages = [
  'draft',
  'review',
  'returned',
  'approved',
  'scheduled',
  'published',
  'retracted',
  'spiked',
] as const
export type Stage = (typeof stages)[number]

export const roles = ['reporter', 'editor', 'publisher', 'admin'] as const
export type Role = (typeof roles)[number]

/** Who a row speaks of: `author` by their work on it, `editor` of its section, `publisher` by role. */
export type Party = 'author' | 'editor' | 'publisher'

/** What a row asks beyond stage and person. Each name is one predicate in `decide.ts`. */
export type Need =
  | 'complete'
  | 'unapproved'
  | 'notAuthor'
  | 'notApprover'
  | 'reviewedByOthers'
  | 'note'
  | 'publicNote'
  | 'futurePublishAt'

/** What a person may send with an action, beside the revision that they saw. */
export type Input = 'note' | 'publicNote' | 'publishAt'

export type Row = {
  /** The stages that it starts in; a stage may name fewer people than `by` does. */
  from: { readonly [stage in Stage]?: readonly Party[] }
  to: Stage | 'byReviews' | 'byLive'
  needs: readonly Need[]
  takes: readonly Input[]
  /** Of a live article only: readers have a text of it. */
  live?: true
  /** It can't be undone by another row, so the person is asked twice. */
  final?: true
  /** It takes the text from readers, so it does not wait for who is in the article. */
  urgent?: true
}

const authorOrEditor = ['author', 'editor'] as const
const pass = ['complete', 'notAuthor', 'notApprover'] as const
const signOff = [...pass, 'reviewedByOthers'] as const

/** The actions that people ask for by name. */
export const table = {
  submit: {
    from: { draft: authorOrEditor, returned: authorOrEditor },
    to: 'review',
    needs: ['complete'],
    takes: ['note'],
  },
  withdraw: {
    from: { review: ['author'] },
    to: 'draft',
    needs: ['unapproved'],
    takes: ['note'],
  },
  approve: {
    from: { review: ['editor'] },
    to: 'byReviews',
    needs: pass,
    takes: ['note'],
  },
  return: {
    from: { review: ['editor', 'publisher'], approved: ['publisher'], scheduled: ['publisher'] },
    to: 'returned',
    needs: ['note'],
    takes: ['note'],
  },
  publish: {
    from: { approved: ['publisher'], scheduled: ['publisher'] },
    to: 'published',
    needs: signOff,
    takes: ['note'],
    final: true,
  },
  schedule: {
    from: { approved: ['publisher'] },
    to: 'scheduled',
    needs: [...signOff, 'futurePublishAt'],
    takes: ['note', 'publicNote', 'publishAt'],
  },
  unschedule: {
    from: { scheduled: ['publisher'] },
    to: 'approved',
    needs: [],
    takes: ['note'],
  },
  correct: {
    from: { approved: ['publisher'] },
    to: 'published',
    needs: [...signOff, 'publicNote'],
    takes: ['note', 'publicNote'],
    live: true,
    final: true,
  },
  retract: {
    from: {
      draft: ['publisher'],
      review: ['publisher'],
      returned: ['publisher'],
      approved: ['publisher'],
      scheduled: ['publisher'],
      published: ['publisher'],
    },
    to: 'retracted',
    needs: ['note'],
    takes: ['note', 'publicNote'],
    live: true,
    final: true,
    urgent: true,
  },
  spike: {
    from: { draft: authorOrEditor, returned: authorOrEditor, review: ['editor'] },
    to: 'byLive',
    needs: ['note'],
    takes: ['note'],
  },
  revive: {
    from: { spiked: ['editor'], retracted: ['editor'] },
    to: 'draft',
    needs: [],
    takes: ['note'],
  },
} as const satisfies Record<string, Row>

export type Action = keyof typeof table
export const actions = Object.keys(table) as Action[]

/** The row of an action, with the wide type that code over all rows wants. */
export const rowOf = (action: Action): Row => table[action]

/** The moves that nobody asks for by name: they are logged like the others and have no endpoint. */
export const automatic = {
  create: { from: [], to: 'draft', cause: 'edit' },
  revise: { from: ['published'], to: 'draft', cause: 'edit' },
  void: { from: ['approved', 'scheduled'], to: 'review', cause: 'edit' },
  release: { from: ['scheduled'], to: 'published', cause: 'clock' },
  hold: { from: ['scheduled'], to: 'approved', cause: 'clock' },
} as const satisfies Record<string, { from: readonly Stage[]; to: Stage; cause: 'edit' | 'clock' }>
export type AutomaticMove = keyof typeof automatic
export type Move = Action | AutomaticMove
export const moves = [...actions, ...(Object.keys(automatic) as AutomaticMove[])]

/** Who may edit the text in a stage. Editing a published article starts a revision. */
export const editableBy: Readonly<Record<Stage, readonly Party[]>> = {
  draft: ['author', 'editor', 'publisher'],
  returned: ['author', 'editor', 'publisher'],
  review: ['editor', 'publisher'],
  approved: ['publisher'],
  scheduled: ['publisher'],
  published: ['author', 'editor', 'publisher'],
  retracted: [],
  spiked: [],
}
