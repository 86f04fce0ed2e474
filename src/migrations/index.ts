import type { Payload } from 'payload'

import { chainRecord } from './2026-11-26-chain-record'
import { nameDocuments } from './2026-11-26-titles'
import { giveKeys } from './2026-11-27-keys'
import { tellRetractions } from './2026-11-27-retraction-notices'

export interface Migration {
  /** For ever: what has run is known by it. */
  name: string
  /**
   * Brings what an earlier version stored to this one's form. Payload holds no transaction over it, so that it may take
   * longer than one lives: it may break off anywhere, and goes on when it is run again.
   */
  up: (payload: Payload) => Promise<void>
}

/** In the order in which they run. */
export const migrations: readonly Migration[] = [
  chainRecord,
  nameDocuments,
  tellRetractions,
  giveKeys,
]
