import type {
  CollectionBeforeValidateHook,
  CollectionSlug,
  PayloadRequest,
  TextField,
} from 'payload'

import { slugTexts } from '../../src/i18n/slug'
import { freeSlug, slugOf } from '../../src/text/slug'
import { invalid } from './invalid'

/** The field; `reserveSlug` among the collection's `beforeValidate` hooks fills it. */
export const slugField = (
  components?: NonNullable<TextField['admin']>['components'],
): TextField => ({
  name: 'slug',
  type: 'text',
  unique: true,
  index: true,
  label: slugTexts.label,
  admin: { position: 'sidebar', description: slugTexts.help, components },
})

/**
 * Gives a document its slug at its first save, and whenever the field is emptied; a slug that was
 * typed is turned into one and refused (400) when it is taken. It never follows later changes.
 * @param baseOf the slug that the document asks for; must not be ''
 */
export const reserveSlug =
  <T extends object>(baseOf: (doc: Partial<T>) => string): CollectionBeforeValidateHook =>
  async ({ collection, data, originalDoc, req }) => {
    if (!data) return data
    const typed = typeof data.slug === 'string' ? data.slug.trim() : ''
    const present = (originalDoc as { slug?: string } | undefined)?.slug
    if (typed && typed === present) return { ...data, slug: present }

    const others = (slug: string) =>
      isTaken(req, collection.slug, slug, originalDoc as { id?: string } | undefined)
    if (!typed) {
      const doc = { ...originalDoc, ...data } as Partial<T>
      return { ...data, slug: await freeSlug(baseOf(doc), others) }
    }
    const slug = slugOf(typed)
    if (!slug) throw invalid(req, 'slug', slugTexts.unreadable)
    if (await others(slug)) throw invalid(req, 'slug', slugTexts.taken, { slug })
    return { ...data, slug }
  }

async function isTaken(
  req: PayloadRequest,
  collection: CollectionSlug,
  slug: string,
  self: { id?: string } | undefined,
): Promise<boolean> {
  const { docs } = await req.payload.find({
    collection,
    where: { slug: { equals: slug } },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.some(({ id }) => id !== self?.id)
}
