import type { CollectionConfig } from 'payload'

import type { User } from '../../src/payload-types'

type MeHook = NonNullable<NonNullable<CollectionConfig['hooks']>['me']>[number]

/** `user` as selected: fields may be missing. */
type Told = { args: Parameters<MeHook>[0]['args']; user: Partial<User> }

/** It has no session that could end. */
const noSession = 0

/** Payload reads its own token out of what was sent, and would answer with it: a key is none, and is told to nobody. */
export const keepKeyBack: MeHook = ({ args, user }: Told) =>
  args.req.user?.program ? { user, exp: noSession } : undefined
