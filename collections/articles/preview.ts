import type { CollectionConfig } from 'payload'

import { draftLink } from '../../src/preview'

type Admin = NonNullable<CollectionConfig['admin']>

/** The article as readers would have it, in a tab of its own. */
export const preview: Admin['preview'] = (doc, { req }) => draftLink(req, doc)

/** The same beside the form; it loads again with every save. */
export const livePreview: Admin['livePreview'] = {
  url: ({ data, req }) => draftLink(req, data),
}
