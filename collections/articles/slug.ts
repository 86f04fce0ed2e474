import type { CollectionBeforeValidateHook } from 'payload'

import { env } from '../../src/env'
import type { Article } from '../../src/payload-types'
import { readingOf } from '../../src/text/newsroomTime'
import { slugFallback, slugOf } from '../../src/text/slug'
import { reserveSlug } from '../fields/slug'

/** The newsroom's day when it was begun: YYYY-MM-DD. */
const dayOf = ({ createdAt }: Partial<Article>): string =>
  readingOf(createdAt ? new Date(createdAt) : new Date(), env.timeZone).slice(0, 10)

/** The headline in pinyin; without one, the day and the first words of the caption. */
const baseOf = (article: Partial<Article>): string =>
  slugOf(article.headline ?? '') || slugFallback(dayOf(article), article.photos?.[0]?.caption ?? '')

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
