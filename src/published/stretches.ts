import type { Document, Filter } from 'mongodb'

type After<Id> = { at: Date; id: Id }

const within = (field: string, after: After<unknown> | null): Document[][] =>
  after
    ? [[{ [field]: after.at }, { _id: { $lt: after.id } }], [{ [field]: { $lt: after.at } }]]
    : [[]]

/**
 * What meets all `conditions` and one of `oneOf`, newest first from behind `after`, as stretches of one index that
 * MongoDB merges without a sort: for each of `oneOf` the rest of the moment of `after`, in which an imported archive may
 * have thousands, and what is older. Said as one condition, it would sort, or read past that moment from its beginning.
 * @param field the time that the index is by, before `_id`
 */
export const stretches = <Item, Id>(
  field: 'publishedAt' | 'at',
  { conditions = [], oneOf = [{}] }: { conditions?: Document[]; oneOf?: Document[] },
  after: After<Id> | null,
): Filter<Item> => {
  const bounds = within(field, after)
  const all = oneOf.flatMap((one) =>
    bounds.map((bound) => ({ $and: [one, ...conditions, ...bound] })),
  )
  return (all.length === 1 ? all[0] : { $or: all }) as Filter<Item>
}

/** `from` is included, `to` is not, so that periods tile. */
export const period = ({ from, to }: { from?: Date | null; to?: Date | null }): Document[] => [
  ...(from ? [{ publishedAt: { $gte: from } }] : []),
  ...(to ? [{ publishedAt: { $lt: to } }] : []),
]
