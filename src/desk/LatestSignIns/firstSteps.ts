import type { SignIn } from '../../payload-types'

type Entry = Pick<SignIn, 'address' | 'at' | 'event' | 'means'>

/** Longer than anybody looks for their phone, in milliseconds. */
const patience = 10 * 60_000

const isCompletedBy = (first: Entry, next: Entry | undefined): boolean =>
  next?.event === 'signedIn' &&
  next.means !== 'password' &&
  Date.parse(next.at) - Date.parse(first.at) < patience

/**
 * A sign-in with a second factor takes two steps, and the first has an entry of its own: it is left out where the
 * second followed from the same address. `entries`: newest first.
 */
export const withoutFirstSteps = <Kept extends Entry>(entries: readonly Kept[]): Kept[] =>
  entries.filter((entry, index) => {
    if (entry.event !== 'codeLacking') return true
    const next = entries
      .slice(0, index)
      .findLast(({ address, event }) => address === entry.address && event !== 'codeWrong')
    return !isCompletedBy(entry, next)
  })
