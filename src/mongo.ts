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
