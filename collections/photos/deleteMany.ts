import { getTranslation } from '@payloadcms/translations'
import type { Endpoint, PayloadRequest, Where } from 'payload'

import { photoMessages as texts } from '../../src/i18n/photos'
import { listed, say } from '../../src/i18n/text'
import { titleOf } from '../../src/text/title'

type Refused = { id: number | string; message: string; isPublic: boolean }

/** Of one reason, as many as a person reads; the others are counted. */
const mostNamed = 10

const namesOf = async (req: PayloadRequest, refused: readonly Refused[]): Promise<string> => {
  const language = req.i18n?.language
  const { docs } = await req.payload.find({
    collection: 'photos',
    depth: 0,
    limit: mostNamed,
    overrideAccess: false,
    req,
    select: { caption: true, originalFilename: true },
    sort: 'createdAt',
    where: { id: { in: refused.slice(0, mostNamed).map(({ id }) => id) } },
  })
  const names = docs
    .map((photo) => titleOf({ photos: [photo] }) ?? photo.originalFilename ?? photo.id)
    .map((name) => say(texts.named, language, { name }))
  const count = refused.length - docs.length
  return count > 0 ? say(texts.andOthers, language, { names, count }) : listed(names, language)
}

/**
 * `DELETE /api/photos?where=…` in place of Payload's, which says a reason anew for each photo and names none: the same
 * answer, but for one error a reason, with the captions of those that it keeps.
 */
export const deleteManyEndpoint: Endpoint = {
  method: 'delete',
  path: '/',
  handler: async (req) => {
    const language = req.i18n?.language
    const { labels } = req.payload.collections.photos.config
    const labelOf = (count: number) =>
      getTranslation(labels[count === 1 ? 'singular' : 'plural'], req.i18n)
    const { docs, errors } = await req.payload.delete({
      collection: 'photos',
      depth: 0,
      overrideAccess: false,
      req,
      where: req.query.where as Where,
    })
    const count = errors.length
    if (!count) {
      const gone = { count: docs.length, label: labelOf(docs.length) }
      return Response.json({
        docs,
        errors,
        message: req.t('general:deletedCountSuccessfully', gone),
      })
    }
    const reasonOf = ({ isPublic, message }: Refused) =>
      isPublic ? message : req.t('error:unknown')
    const told: { ids: Refused['id'][]; message: string }[] = []
    for (const reason of new Set(errors.map(reasonOf))) {
      const refused = errors.filter((each) => reasonOf(each) === reason)
      const names = await namesOf(req, refused)
      const message = say(texts.kept, language, { reason, names })
      told.push({ ids: refused.map(({ id }) => id), message })
    }
    const total = docs.length + count
    const message = req.t('error:unableToDeleteCount', { count, label: labelOf(total), total })
    return Response.json({ docs, errors: told, message }, { status: 400 })
  },
}
