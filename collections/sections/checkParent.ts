import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { sectionTexts } from '../../src/i18n/sections'
import { idOrNull, type Ref } from '../../src/workflow'
import { invalid } from '../fields/invalid'

interface Placed {
  id: string
  kind?: 'section' | 'column' | null
  parent?: Ref | null
}

/** Keeps sections a tree (no cycle) in which nothing stands under a column. */
export const checkParent: CollectionBeforeChangeHook<Placed> = async ({
  data,
  originalDoc,
  req,
}) => {
  const parent = idOrNull(data.parent)
  const isColumn = data.kind === 'column'
  if (
    isColumn &&
    // At a create Payload gives an empty document.
    originalDoc?.id &&
    originalDoc.kind !== 'column' &&
    (await hasChildren(req, originalDoc.id))
  )
    throw invalid(req, 'kind', sectionTexts.hasChildren)
  if (!parent || parent === idOrNull(originalDoc?.parent)) return data

  const above = await ancestors(req, parent)
  if (above[0]?.kind === 'column') throw invalid(req, 'parent', sectionTexts.underColumn)
  if (originalDoc?.id && above.some(({ id }) => id === originalDoc.id))
    throw invalid(req, 'parent', sectionTexts.ownParent)
  return data
}

/** `id` and all that it stands under, nearest first; an unknown id is left to the field's own check. */
async function ancestors(req: PayloadRequest, id: string): Promise<Placed[]> {
  const found: Placed[] = []
  let next: string | null = id
  while (next && !found.some((section) => section.id === next)) {
    const section = (await req.payload.findByID({
      collection: 'sections',
      id: next,
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
      req,
    })) as Placed | null
    if (!section) break
    found.push(section)
    next = idOrNull(section.parent)
  }
  return found
}

async function hasChildren(req: PayloadRequest, id: string): Promise<boolean> {
  const { docs } = await req.payload.find({
    collection: 'sections',
    where: { parent: { equals: id } },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.length > 0
}
