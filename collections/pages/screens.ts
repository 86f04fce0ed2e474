import type { CollectionConfig } from 'payload'

/** What the admin shows of pages beside their form: the import of a whole page. */
export const pageScreens: NonNullable<CollectionConfig['admin']>['components'] = {
  views: {
    list: { actions: ['/src/desk/ImportPage/ImportLink#ImportLink'] },
    import: { Component: '/src/desk/ImportPage#ImportPage', path: '/import', exact: true },
  },
}
