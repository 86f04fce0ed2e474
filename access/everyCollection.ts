import type { CollectionConfig, Endpoint, GraphQLExtension, Plugin, SanitizedConfig } from 'payload'

import { boundedPreference } from './boundedPreferences'
import { boundedRead } from './boundedReads'
import { plainWrite } from './plainWrites'
import { toldOfRead } from './toldOfRead'

/** The same guards before the hooks of every collection of the newsroom, whatever the path. */
const guarded = <C extends Pick<CollectionConfig, 'hooks'>>(collection: C): C => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeOperation: [plainWrite, boundedRead, ...(collection.hooks?.beforeOperation ?? [])],
  },
})

export const guardCollections: Plugin = (config) => ({
  ...config,
  collections: (config.collections ?? []).map(guarded),
})

/** Of the routes that Payload adds to its own collections, those that its admin asks for. */
const routesOfAdmin: Readonly<Record<string, readonly string[]>> = {
  'payload-preferences': ['get /:key', 'post /:key', 'delete /:key'],
  'payload-locked-documents': ['get /', 'patch /:id', 'delete /:id'],
}

/** Routes of what a collection of ours does not have: without versions, nothing to restore. */
const isIdle = (collection: SanitizedConfig['collections'][number], path: string): boolean =>
  (path.startsWith('/versions') && !collection.versions) ||
  (path.startsWith('/verify') && !(collection.auth && collection.auth.verify)) ||
  (path === '/unlock' && !(collection.auth && collection.auth.maxLoginAttempts)) ||
  path.startsWith('/paste-url')

/** Closes what Payload opens by itself. Its own collections have no GraphQL, and of REST what the admin asks for. */
export const closeIdle = async (built: Promise<SanitizedConfig>): Promise<SanitizedConfig> => {
  const config = await built
  for (const collection of config.collections) {
    const { slug } = collection
    const all = collection.endpoints || []
    if (slug.startsWith('payload-')) {
      Object.assign(collection, guarded(collection), { graphQL: false })
      const open = routesOfAdmin[slug] ?? []
      const asked = all.filter(({ method, path }) => open.includes(`${method} ${path}`))
      const isPreference = ({ method, path }: Endpoint) => method === 'post' && path === '/:key'
      collection.endpoints = asked.map((each) =>
        isPreference(each) ? boundedPreference(each) : each,
      )
    } else {
      const asked = all.filter(({ path }) => !isIdle(collection, path))
      collection.endpoints = asked.map((each) =>
        each.path === '/access/:id?' ? toldOfRead(each) : each,
      )
    }
  }
  return config
}

/** The same in GraphQL, where Payload lets addresses be verified that nobody has to verify. */
export const closeIdleMutations =
  (mutations: GraphQLExtension): GraphQLExtension =>
  (graphQL, context) => {
    delete context.Mutation.fields.verifyEmailUser
    return mutations(graphQL, context)
  }
