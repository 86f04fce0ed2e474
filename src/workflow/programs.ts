import type { Actor } from './article'
import { isEditorial } from './parties'

/** What a program with a key may do. Its account has no role, so it is no party to any row of the table. */
export const programKinds = ['reader', 'importer'] as const
export type ProgramKind = (typeof programKinds)[number]

/** Who brings new articles and photos in: those who write, and programs that were given it. */
export const mayBring = (actor: Pick<Actor, 'roles' | 'program'>): boolean =>
  isEditorial(actor) || actor.program === 'importer'

/** How long a key may last, in days. One that is offered by `null` lasts until it is revoked. */
export const keyDays = { offered: [90, 365, null], usual: 365, most: 3650 } as const
