import { openNewsroom, type Newsroom } from '../newsroom'

/** Loading takes seconds on an idle machine; a busy one shares its two cores. */
export const loadingMs = 180_000

/** A newsroom whose database has nobody's account. */
export const openEmpty = async (name: string): Promise<Newsroom> => {
  const newsroom = await openNewsroom(name)
  for (const slug of ['users', 'activity'] as const)
    await newsroom.payload.db.collections[slug]?.deleteMany({})
  return newsroom
}

/** How many documents each collection of the newsroom's content has. */
export const counts = async ({ payload }: Newsroom): Promise<Record<string, number>> => {
  const slugs = ['users', 'reporters', 'sections', 'photos', 'pages', 'articles'] as const
  const found = slugs.map(async (collection) => {
    const { totalDocs } = await payload.count({ collection, overrideAccess: true })
    return [collection, totalDocs] as const
  })
  return Object.fromEntries(await Promise.all(found))
}
