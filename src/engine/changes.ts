import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionSlug,
  TypeWithID,
} from 'payload'

import { isSame } from '../../access'
import { record } from './activity'

type Document = TypeWithID & Record<string, unknown>

/** Never written into the record, not even by name: of the account and not of the newsroom, or said by other fields. */
const unnamed = new Set(['title', 'updatedAt', 'createdAt', 'sessions', 'hash', 'salt'])

const changedFields = (before: Partial<Document>, after: Document): string[] =>
  Object.keys(after).filter((field) => !unnamed.has(field) && !isSame(before[field], after[field]))

const titleOf = (doc: Document): string | null => {
  const title = doc.title ?? doc.name ?? doc.caption ?? doc.filename ?? doc.headline
  return typeof title === 'string' ? title : null
}

/** Hooks that write each change of a collection (not the articles') into the record, in its transaction. */
export const logChanges = (subject: CollectionSlug) => {
  const afterChange: CollectionAfterChangeHook<Document> = async ({
    doc,
    operation,
    previousDoc,
    req,
  }) => {
    const fields = changedFields(operation === 'create' ? {} : previousDoc, doc)
    if (operation === 'create' || fields.length) {
      await record(req, {
        subject,
        document: String(doc.id),
        action: operation,
        fields,
        title: titleOf(doc),
        user: req.user ? String(req.user.id) : null,
      })
    }
    return doc
  }
  const afterDelete: CollectionAfterDeleteHook<Document> = async ({ doc, req }) => {
    await record(req, {
      subject,
      document: String(doc.id),
      action: 'delete',
      title: titleOf(doc),
      user: req.user ? String(req.user.id) : null,
    })
  }
  return { afterChange: [afterChange], afterDelete: [afterDelete] }
}
