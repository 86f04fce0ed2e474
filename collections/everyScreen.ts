import type { CollectionConfig, Plugin } from 'payload'

/** What the screens of every collection have in common, unless one says otherwise. */
const alike = (collection: CollectionConfig): CollectionConfig => {
  const { edit, ...components } = collection.admin?.components ?? {}
  const beforeDocumentControls = [
    '/src/desk/NewTitle#NewTitle',
    ...(edit?.beforeDocumentControls ?? []),
  ]
  return {
    ...collection,
    admin: {
      hideAPIURL: true,
      pagination: { defaultLimit: 25 },
      ...collection.admin,
      components: { ...components, edit: { ...edit, beforeDocumentControls } },
    },
  }
}

export const likenScreens: Plugin = (config) => ({
  ...config,
  collections: (config.collections ?? []).map(alike),
})
