import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import {
  loadArticle,
  openShares,
  refuse,
  requireActor,
  takeKeys,
  versionAt,
} from '../../src/engine'
import { Refusal } from '../../src/errors'
import { shareTexts } from '../../src/i18n/preview'
import { say } from '../../src/i18n/text'
import type { Share } from '../../src/payload-types'
import { isShownByLinks, mayShare, mostShares, shareDays } from '../../src/workflow'

const day = 86_400_000

const shapes: Record<'article' | 'revision' | 'days', (value: unknown) => boolean> = {
  article: (value) => typeof value === 'string',
  revision: (value) => Number.isInteger(value),
  days: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= shareDays.most,
}

/** Refuses (400) before anything is looked for: Payload's own validation runs after this hook. */
const refuseMisshapen = (req: PayloadRequest, data: Partial<Share>): void => {
  const names = Object.keys(shapes) as (keyof typeof shapes)[]
  const found = names.filter((name) => !shapes[name](data[name]))
  if (found.length) throw new Refusal('malformed', req.i18n?.language, { what: found })
}

/** What the system writes of a new share. The person names the revision that they saw, which need not be the last. */
const made = async (req: PayloadRequest, data: Partial<Share>): Promise<Partial<Share>> => {
  refuseMisshapen(req, data)
  const { article: id, days, revision } = data
  const actor = await requireActor(req)
  const article = await loadArticle(req, actor, id)
  if (!mayShare(actor, article)) refuse({ code: 'forbidden' }, req)
  if (!isShownByLinks(article)) refuse({ code: 'wrongStage', stage: article.stage }, req)
  const { totalDocs } = await req.payload.count({
    collection: 'shares',
    overrideAccess: true,
    req,
    where: openShares(article.id),
  })
  if (totalDocs >= mostShares) {
    const language = req.i18n?.language
    const params = { what: say(shareTexts.plural, language), limit: mostShares }
    throw new Refusal('full', language, params)
  }
  const text = await versionAt(req, article.id, revision)
  if (!text) throw new Refusal('notFound', req.i18n?.language)
  return {
    headline: text.headline,
    user: actor.id,
    expiresAt: new Date(Date.now() + Number(days) * day).toISOString(),
    revokedAt: null,
    keys: await takeKeys(req, article),
  }
}

/** A share is made, and once revoked stays so; nothing else of it changes. */
export const makeOrRevoke: CollectionBeforeChangeHook<Share> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'create') return { ...data, ...(await made(req, data)) }
  const revokedAt = originalDoc?.revokedAt ?? (data.revokedAt ? new Date().toISOString() : null)
  return { ...data, revokedAt }
}
