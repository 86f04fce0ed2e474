import type { CollectionBeforeChangeHook } from 'payload'

import { pinyinInitials, sortKey } from '../../src/text/slug'

/** Neither Intl nor a MongoDB collation reads surnames as surnames (单 shàn), so the order is stored. */
export const setSortKey: CollectionBeforeChangeHook<{ id: string; name: string }> = ({
  data,
  originalDoc,
}) => {
  const name = data.name ?? originalDoc?.name ?? ''
  return { ...data, sortKey: sortKey(name), initials: pinyinInitials(name) }
}
