import type { Id, TextField } from './article'
import type { Move, Stage } from './table'

/** The moves after which somebody has read the whole text: a review compares with the latest of them. */
export const readingMoves = [
  'approve',
  'return',
  'publish',
  'correct',
  'release',
] as const satisfies readonly Move[]

/** The text of an article as stored: relations by id. */
export type Text = { [field in TextField]?: unknown }

/** The answer of `GET /api/articles/:id/changes`: the newsroom's text, and the one to compare it with. */
export type Changes = {
  id: Id
  stage: Stage
  revision: number
  now: Text
  /** What the move left behind; null when nobody has read it yet. `at` is ISO 8601 in UTC. */
  before: {
    text: Text
    revision: number
    action: Move
    by: string | null
    at: string
    note: string | null
  } | null
}
