import type { CollectionConfig, Plugin } from 'payload'

/** What the screens of every collection have in common, unless one says otherwise. */
const alike = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  admin: { hideAPIURL: true, pagination: { defaultLimit: 25 }, ...collection.admin },
})

export const likenScreens: Plugin = (config) => ({
  ...config,
  collections: (config.collections ?? []).map(alike),
})
