import type { Access } from 'payload'

import { has } from '../../access'

/** An editor, and whoever added the photo. */
export const updatePhotos: Access = ({ req }) => {
  if (has('editor')({ req })) return true
  return has()({ req }) && req.user ? { uploader: { equals: req.user.id } } : false
}
