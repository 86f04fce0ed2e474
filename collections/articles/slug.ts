import type { CollectionBeforeValidateHook } from 'payload'

import type { Article } from '../../src/payload-types'
import { slugFallback, slugOf } from '../../src/text/slug'
import { reserveSlug } from '../fields/slug'

/** The headline in pinyin; without one, the date and the first words of the caption. */
const baseOf = ({ headline, photos, createdAt }: Partial<Article>): string =>
  slugOf(headline ?? '') ||
  slugFallback((createdAt ?? new Date().toISOString()).slice(0, 10), photos?.[0]?.caption ?? '')

type Hook = CollectionBeforeValidateHook<Article>

const reserve = reserveSlug<Article>(baseOf) as Hook

/** Until it first goes out, a slug that nobody typed follows the headline. */
export const articleSlug: Hook = (args): ReturnType<Hook> => {
  const { data, originalDoc: before } = args
  if (!data || !before?.slug || before.publishedAt || data.slug !== before.slug)
    return reserve(args)
  const wasMade = before.slug.replace(/-\d+$/, '') === baseOf(before)
  const follows = wasMade && baseOf({ ...before, ...data }) !== baseOf(before)
  return reserve(follows ? { ...args, data: { ...data, slug: null } } : args)
}
