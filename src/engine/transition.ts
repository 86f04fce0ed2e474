import type { PayloadRequest } from 'payload'

import { isSame } from '../../access'
import { Refusal } from '../errors'
import type { Activity, Article } from '../payload-types'
import { momentFrom } from '../text/newsroomTime'
import { decide, idOrNull, rowOf, type Action, type Actor, type Given } from '../workflow'
import { afterCommit } from './afterCommit'
import { loadArticle, requireActor } from './article'
import { databaseTime, refuseStale } from './database'
import { articleAt } from './history'
import { refuseHeld, releaseArticle } from './holds'
import { inTransaction } from './inTransaction'
import { applyMove, type Moved } from './move'
import { judged } from './judged'
import { refuse } from './refuse'

type Asked = Given & { revision: number }

/** Of a note, in characters. */
const longest = 5000

/** What the row takes of what was sent, a moment in one form; 400 or 413 for what is none, or too long to be read. */
const takenBy = (req: PayloadRequest, action: Action, sent: Given): Given => {
  const language = req.i18n?.language
  const taken = rowOf(action).takes.map((input) => {
    const value = sent[input]
    if (value && value.length > longest)
      throw new Refusal('tooLarge', language, { limit: `${input} ${longest}` })
    if (!value || input !== 'publishAt') return [input, value] as const
    const moment = momentFrom(value)
    if (!moment) throw new Refusal('malformed', language, { what: 'publishAt (ISO 8601)' })
    return [input, moment.toISOString()] as const
  })
  return Object.fromEntries(taken)
}

/**
 * What this person has done already by the very same request, whose answer was lost: it is given again (RFC 9110,
 * 13.1.1), rather than a conflict with themselves.
 */
const doneBefore = async (
  req: PayloadRequest,
  { id: user }: Actor,
  { id }: Article,
  action: Action,
  { revision, note, publicNote, publishAt }: Asked,
): Promise<Moved | null> => {
  const activity = await req.payload.db.findOne<Activity>({
    collection: 'activity',
    where: { and: [{ article: { equals: id } }, { revision: { equals: revision + 1 } }] },
    req,
  })
  if (activity?.action !== action || idOrNull(activity.user) !== user) return null
  const article = await articleAt(req, id, revision + 1)
  const isTheSame =
    isSame(note, activity.note) &&
    isSame(publicNote, activity.publicNote) &&
    (!publishAt || isSame(publishAt, article.publishAt))
  return isTheSame ? { article, activity } : null
}

/** `transition` inside a transaction that the caller has begun, for several moves that stand or fall together. */
export const transitionIn = async (
  req: PayloadRequest,
  id: string,
  action: Action,
  asked: Asked,
): Promise<Moved> => {
  const { revision, ...sent } = asked
  const actor = await requireActor(req)
  const article = await loadArticle(req, actor, id)
  const given = takenBy(req, action, sent)
  const isPast = article.revision > revision
  const done = isPast ? await doneBefore(req, actor, article, action, { revision, ...given }) : null
  if (done) return done
  const question = {
    actor,
    ...(await judged(req, article)),
    action,
    given,
    now: await databaseTime(req.payload),
  }
  const decision = decide(question)
  if (!decision.allowed && decision.reason.code === 'forbidden') refuse(decision.reason, req)
  if (!rowOf(action).urgent) await refuseHeld(req, article.id)
  if (article.revision !== revision) await refuseStale(req, id)
  if (!decision.allowed) return refuse(decision.reason, req)
  return applyMove(req, { ...given, move: action, article, to: decision.to, user: actor.id })
}

/**
 * Takes one action of the table on one article, in the name of `req.user`.
 *
 * @param asked the revision that the person saw, and what the row takes (`note`, `publicNote`, `publishAt` in ISO 8601 with its
 *   offset)
 * @throws Refusal 401, 403, 404 (also for what the caller may not know exists), 400 (incomplete, note missing …),
 *   409 (wrong stage, or a stale revision: names who changed it and when). Nothing is written then.
 */
export const transition = async (
  outer: PayloadRequest,
  id: string,
  action: Action,
  asked: Asked,
): Promise<Moved> =>
  inTransaction(outer, async (req) => {
    const moved = await transitionIn(req, id, action, asked)
    // Whoever moves it on has done with it: the next person finds it free.
    await afterCommit(req, () => releaseArticle(outer, id))
    return moved
  })
