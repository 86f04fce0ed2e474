import type { SanitizedConfig } from 'payload'

/** Asks the newsroom's REST API as the account that will look at the screens. */
export type Ask = (path: string) => Promise<Record<string, unknown>>

interface Documents {
  docs: { id: string }[]
}

/** Every screen of the admin that the config has, of what the account may see and make, with an example of each document. */
export const screensOf = async (config: SanitizedConfig, ask: Ask): Promise<string[]> => {
  const { collections: may } = (await ask('/access')) as {
    collections: Record<string, { create?: boolean; read?: boolean }>
  }
  const firstOf = async (path: string) => ((await ask(path)) as unknown as Documents).docs[0]?.id
  const screens = ownViews(config.admin.components?.views).map((path) => `/admin${path}`)
  screens.push('/admin', '/admin/account', '/admin/no-such-screen')
  for (const { admin, slug, versions } of config.collections) {
    if (slug.startsWith('payload-') || admin.hidden === true || !may[slug]?.read) continue
    const list = `/admin/collections/${slug}`
    const { edit, list: _list, ...own } = admin.components?.views ?? {}
    screens.push(list, ...ownViews(own).map((path) => list + path))
    if (may[slug].create) screens.push(`${list}/create`)
    const id = await firstOf(`/${slug}?limit=1&depth=0`)
    if (!id) throw new Error(`There is no document in ${slug} to look at.`)
    screens.push(`${list}/${id}`, ...ownViews(edit).map((path) => `${list}/${id}${path}`))
    if (!versions) continue
    const version = await firstOf(`/${slug}/versions?limit=1&depth=0&where[parent][equals]=${id}`)
    screens.push(`${list}/${id}/versions`, `${list}/${id}/versions/${version}`)
  }
  return screens
}

/** The paths of the views that are the newsroom's own, not in place of one of Payload's. */
const ownViews = (views: object = {}): string[] =>
  Object.values(views as Record<string, { path?: string }>).flatMap(({ path }) => path ?? [])
