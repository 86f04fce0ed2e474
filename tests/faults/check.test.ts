import { describe, expect, test } from 'vitest'

import { check } from './harness/check'
import type { Asked, Entry, History, State, Version } from './harness/history'

const [author, editor, publisher] = ['author', 'editor', 'publisher']
const second = 1000

const version = (revision: number, is: Partial<Version>): Version => ({
  article: 'a',
  revision,
  stage: 'draft',
  slug: 'gao',
  kicker: 'text 0',
  authors: [author],
  section: 's',
  publishAt: null,
  ...is,
})

/** The same move in all three places: asked for, done, recorded. */
const moves: readonly [
  what: Entry['action'],
  user: string,
  from: Entry['from'],
  to: Entry['to'],
][] = [
  ['create', author, null, 'draft'],
  ['submit', author, 'draft', 'review'],
  ['approve', editor, 'review', 'approved'],
  ['schedule', publisher, 'approved', 'scheduled'],
  ['release', publisher, 'scheduled', 'published'],
]
const due = 4 * second

/** An article that was scheduled and went out on time, and nothing else. */
const story = (): { history: History; state: State } => {
  const entries = moves.map(([action, user, from, to], n): Entry => ({
    article: 'a',
    action,
    from,
    to,
    revision: n + 1,
    user,
    note: action === 'create' || action === 'release' ? null : `note ${n}`,
    at: action === 'release' ? due + 200 : n * 100,
  }))
  const versions = entries.map(({ action, revision, to }) =>
    version(revision, {
      stage: to,
      publishAt: action === 'schedule' ? new Date(due).toISOString() : null,
    }),
  )
  const asked = entries.slice(0, 4).map(({ action, note, revision, user }, n): Asked => ({
    n,
    who: user,
    what: action as Asked['what'],
    article: n ? 'a' : null,
    revision: revision - 1,
    ...(n ? { note: String(note) } : { text: 'text 0' }),
    from: 0,
    to: 0,
    outcome: 'done',
    status: 200,
    code: null,
    made: { article: 'a', revision },
    wasUnheard: false,
    present: null,
  }))
  const text = { slug: 'gao', kicker: 'text 0' }
  return {
    history: { asked, faults: [], reads: [{ app: 'app 0', at: 0, texts: [text] }] },
    state: {
      at: due + 60 * second,
      articles: [{ ...versions[4]!, liveRevision: 5 }],
      versions,
      entries,
      published: [{ id: 'a', ...text, revision: 5, files: ['photo.webp'] }],
      photos: [{ id: 'p', files: ['photo.webp'] }],
      told: [{ app: 'app 0', texts: [text], files: ['photo.webp'] }],
      reviews: { s: 1 },
    },
  }
}

type Break = (story: { history: History; state: State }) => void

const broken: readonly [what: string, rule: string, change: Break][] = [
  [
    'an acknowledged save is gone',
    'acknowledgedIsThere',
    ({ state }) => void (state.versions[0]!.kicker = 'another'),
  ],
  [
    'two were told that they were the one',
    'oneWriterOfEachRevision',
    ({ history }) => history.asked.push({ ...history.asked[1]!, n: 9, who: editor }),
  ],
  [
    'a save went over another’s',
    'oneWriterOfEachRevision',
    ({ history }) => void (history.asked[3]!.revision = 1),
  ],
  [
    'what was refused is there',
    'refusedIsNotThere',
    ({ history }) => Object.assign(history.asked[1]!, { outcome: 'refused', made: null }),
  ],
  [
    'somebody is told of a conflict with themselves',
    'nobodyConflictsWithThemselves',
    ({ history }) =>
      Object.assign(history.asked[1]!, { code: 'stale', present: 2, wasUnheard: true }),
  ],
  [
    'a revision that nobody asked for',
    'everyRevisionWasAskedFor',
    ({ history }) => void history.asked.splice(1, 1),
  ],
  ['a hole in the history', 'revisionsFollow', ({ state }) => void state.versions.splice(1, 1)],
  [
    'a move without its entry',
    'recordAndArticlesAgree',
    ({ state }) => void state.entries.splice(2, 1),
  ],
  [
    'an entry without its move',
    'recordAndArticlesAgree',
    ({ state }) => void (state.versions[2]!.stage = 'review'),
  ],
  [
    'an article out of step with its last entry',
    'recordAndArticlesAgree',
    ({ state }) => void (state.articles[0]!.stage = 'approved'),
  ],
  [
    'a text that nobody read before it went out',
    'nothingGoesOutUnapproved',
    ({ state }) => void (state.versions[4]!.kicker = 'another'),
  ],
  [
    'one review where two are due',
    'nothingGoesOutUnapproved',
    ({ state }) => void (state.reviews.s = 2),
  ],
  [
    'its author as reviewer',
    'nothingGoesOutUnapproved',
    ({ state }) => void (state.entries[2]!.user = author),
  ],
  [
    'a schedule that went off twice',
    'schedulesFireOnce',
    ({ state }) =>
      void state.entries.push({ ...state.entries[4]!, from: 'published', revision: 6 }),
  ],
  [
    'a schedule that never went off',
    'schedulesFireOnce',
    ({ state }) => void state.entries.splice(4, 1),
  ],
  [
    'a schedule more than five seconds late',
    'schedulesFireOnce',
    ({ state }) => void (state.entries[4]!.at = due + 6 * second),
  ],
  [
    'a schedule too early',
    'schedulesFireOnce',
    ({ state }) => void (state.entries[4]!.at = due - 1),
  ],
  [
    'readers with another text than is live',
    'readersHaveWhatIsLive',
    ({ state }) => void (state.published[0]!.revision = 4),
  ],
  [
    'a reader who saw a draft',
    'readersSawOnlyWhatWasLive',
    ({ history }) =>
      history.reads.push({ app: 'app 1', at: 0, texts: [{ slug: 'gao', kicker: 'x' }] }),
  ],
  [
    'a cache that is behind the database',
    'cachesAgree',
    ({ state }) => void (state.told[0]!.texts = []),
  ],
  [
    'a photo of no published article',
    'cachesAgree',
    ({ state }) => void (state.published[0]!.files = []),
  ],
  [
    'somebody signed in who is asked to sign in',
    'answersAreCivil',
    ({ history }) => void (history.asked[1]!.status = 401),
  ],
  [
    'a fault that lasts on',
    'recoversInTime',
    ({ history }) =>
      history.faults.push({ what: 'kill', from: 0, ended: 1, recovered: 40 * second }),
  ],
]

describe('the checker of what faults left behind', () => {
  test('finds nothing in a story where all went well', () => {
    const { history, state } = story()
    expect(check(history, state)).toEqual([])
  })

  test('grants a schedule that a fault held up five seconds from the recovery', () => {
    const { history, state } = story()
    history.faults.push({ what: 'kill', from: due, ended: due, recovered: due + 9 * second })
    state.entries[4]!.at = due + 13 * second
    expect(check(history, state)).toEqual([])
    state.entries[4]!.at = due + 15 * second
    expect(check(history, state)).toMatchObject([{ rule: 'schedulesFireOnce' }])
  })

  test.each(broken)('finds %s', (_, rule, change) => {
    const { history, state } = story()
    change({ history, state })
    expect(check(history, state).map((each) => each.rule)).toContain(rule)
  })
})
