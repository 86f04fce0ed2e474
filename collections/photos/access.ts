import type { Access } from 'payload'

import { has, inside, isProgram, readers, signedIn } from '../../access'

/** A program that brings photos sees its own. */
export const readPhotos: Access = ({ req }) =>
  readers({ req }) || (inside({ req }) && req.user ? { uploader: { equals: req.user.id } } : false)

export const createPhotos: Access = ({ req }) => signedIn({ req }) || isProgram('importer', req)

/** An editor, and whoever added the photo. */
export const updatePhotos: Access = ({ req }) => {
  if (has('editor')({ req })) return true
  return has()({ req }) && req.user ? { uploader: { equals: req.user.id } } : false
}
