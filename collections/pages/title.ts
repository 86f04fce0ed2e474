import type { CollectionBeforeChangeHook } from 'payload'

import { pageTitle } from '../../src/text/title'
import type { Page } from '../../src/payload-types'

export const deriveTitle: CollectionBeforeChangeHook<Page> = ({ data, originalDoc }) => ({
  ...data,
  title: pageTitle({ ...originalDoc, ...data }),
})
