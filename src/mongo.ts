/** How every client of ours speaks to MongoDB; what the address says otherwise does not count. */
export const mongoOptions = {
  appName: 'touban',
  retryWrites: true,
  writeConcern: { w: 'majority', journal: true },
  // A member that hangs keeps all that was asked of it until the driver stops believing in it: after their sum, where
  // its own numbers make 40 seconds.
  heartbeatFrequencyMS: 2000,
  connectTimeoutMS: 5000,
} as const

// As the specification of retryable reads lists them, and a majority that did not acknowledge in time.
const awayCodes = new Set<unknown>([
  6, 7, 64, 89, 91, 134, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436,
])
// Node's own, as the driver passes them on: of a command to a socket whose other end has just closed.
const brokenSocket = new Set<unknown>([
  'EPIPE',
  'ECONNRESET',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
])
// A read of one moment is refused as too much for a server of which it knows no version, where it knows no server.
const awayNames =
  /^(?:Mongo(?:Network|ServerSelection|PoolClosed|WaitQueueTimeout|Compatibility)|(?:Mongo)?PoolCleared)/

/** No primary answered, or none in time. */
export const isAway = (error: unknown): boolean => {
  const { code, name = '' } = (error ?? {}) as { code?: unknown; name?: string }
  return awayCodes.has(code) || brokenSocket.has(code) || awayNames.test(name)
}

/** What MongoDB says of an error beside its code. */
export const hasLabel = (error: unknown, label: string): boolean => {
  const { errorLabels } = (error ?? {}) as { errorLabels?: unknown }
  return Array.isArray(errorLabels) && errorLabels.includes(label)
}

const writeConflict = 112

/** The database gave the transaction up: another wrote the same document first, or the primary was lost. */
export const isGivenUp = (error: unknown): boolean =>
  (error as { code?: unknown } | null)?.code === writeConflict ||
  hasLabel(error, 'TransientTransactionError')
