import type { CollectionBeforeChangeHook } from 'payload'

import type { Photo } from '../../src/payload-types'

/** Who is signed in, never what was sent; a program without a person (import, demo) says it itself. */
export const setUploader: CollectionBeforeChangeHook<Photo> = ({
  data,
  operation,
  originalDoc,
  req,
}) => ({
  ...data,
  uploader: operation === 'create' ? (req.user?.id ?? data.uploader) : originalDoc?.uploader,
})
