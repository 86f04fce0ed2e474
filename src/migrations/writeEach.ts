import type { AnyBulkWriteOperation, Collection, Document } from 'mongodb'

const atOnce = 1000

/** Makes the writes, many at once: an archive of a million would else wait a million times for the database. */
export const writeEach = async <Stored extends Document>(
  collection: Collection<Stored>,
  writes: AsyncIterable<AnyBulkWriteOperation<Stored>>,
): Promise<void> => {
  let batch: AnyBulkWriteOperation<Stored>[] = []
  const flush = async () => {
    if (batch.length) await collection.bulkWrite(batch, { ordered: false })
    batch = []
  }
  for await (const write of writes) {
    batch.push(write)
    if (batch.length === atOnce) await flush()
  }
  await flush()
}
