import type { Access } from 'payload'

import { has, inside, isProgram, readers, signedIn } from '../../access'
import { Refusal } from '../../src/errors'

/** A program that brings photos sees its own. */
export const readPhotos: Access = ({ isReadingStaticFile, req }) => {
  const readable =
    readers({ req }) ||
    (inside({ req }) && req.user ? { uploader: { equals: req.user.id } } : false)
  // Payload looks for a photo with that field; none has it, and the query would fail.
  if (readable && isReadingStaticFile && req.searchParams?.has('prefix')) {
    throw new Refusal('notFound', req.i18n?.language)
  }
  return readable
}

export const createPhotos: Access = ({ req }) => signedIn({ req }) || isProgram('importer', req)

/** An editor, and whoever added the photo. */
export const updatePhotos: Access = ({ req }) => {
  if (has('editor')({ req })) return true
  return has()({ req }) && req.user ? { uploader: { equals: req.user.id } } : false
}
