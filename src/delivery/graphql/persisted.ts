import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'

import { persistedQueryNotFound, wrongHash } from '../refusals'
import type { Asked, Sent } from './asked'

const mostBytes = 4 * 1024 * 1024
// A Map's entry and its key, besides the text.
const overhead = 200

/**
 * Automatic persisted queries, as Apollo's clients send them: a query is sent once with its hash and then by
 * its hash alone, short enough for GET. Each process learns its own; one that does not know a hash says so, and
 * the client sends the query again.
 */
export const persistQueries = () => {
  const queries = new LRUCache<string, string>({
    maxSize: mostBytes,
    sizeCalculation: (query) => query.length * 2 + overhead,
  })
  return {
    /** @throws GraphQLError for a hash that is not known here, or is another query's. */
    resolve: ({ sha256Hash, query, ...asked }: Sent): Asked => {
      if (query === null) {
        const known = sha256Hash === null ? undefined : queries.get(sha256Hash)
        if (known === undefined) throw persistedQueryNotFound()
        return { ...asked, query: known }
      }
      if (sha256Hash !== null && !queries.has(sha256Hash)) {
        if (createHash('sha256').update(query).digest('hex') !== sha256Hash) throw wrongHash()
        queries.set(sha256Hash, query)
      }
      return { ...asked, query }
    },
  }
}
