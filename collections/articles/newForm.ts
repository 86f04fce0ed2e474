import type { DefaultValue, PayloadRequest } from 'payload'

import { has } from '../../access'
import type { BylineRow } from '../fields/byline'

/** Payload asks for defaults where a stored field is empty, too, and of whatever a program creates: those get none. */
const inNewForm =
  (start: (req: PayloadRequest, user: string) => Promise<unknown>): DefaultValue =>
  async ({ req }) => {
    const isNewForm = /\/collections\/articles\/create$/.test(req.pathname ?? '')
    if (!isNewForm || !req.user || !has('reporter')({ req })) return undefined
    return start(req, String(req.user.id))
  }

/** A reporter's new article is signed by them: by the Reporter that their account is bound to. */
export const ownByline = inNewForm(async (req, user) => {
  const { docs } = await req.payload.find({
    collection: 'reporters',
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req,
    where: { user: { equals: user }, active: { not_equals: false } },
  })
  return docs.map(({ id, name, affiliation }): BylineRow => ({
    reporter: id,
    name,
    role: 'reporter',
    affiliation,
  }))
})

/** And goes where the last article that was theirs went. */
export const usualSection = inNewForm(async (req, user) => {
  const { docs } = await req.payload.find({
    collection: 'articles',
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req,
    select: { section: true },
    sort: '-updatedAt',
    where: { authors: { equals: user }, 'section.active': { not_equals: false } },
  })
  return docs[0]?.section
})

/** Most of what a reporter writes is our own news; a commentary has it taken out. */
export const usualDateline = inNewForm(() => Promise.resolve('本报讯'))
