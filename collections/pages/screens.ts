import type { CollectionConfig } from 'payload'

/** What the admin shows of pages beside their form: the import of a whole page, and a page as print has it. */
export const pageScreens: NonNullable<CollectionConfig['admin']>['components'] = {
  views: {
    list: { actions: ['/src/desk/ImportPage/ImportLink#ImportLink'] },
    edit: {
      layout: {
        Component: '/src/desk/PageLayout#PageLayout',
        path: '/layout',
        tab: { Component: '/src/desk/PageLayout/PageLayoutTab#PageLayoutTab', order: 200 },
      },
    },
    import: { Component: '/src/desk/ImportPage#ImportPage', path: '/import', exact: true },
  },
}
