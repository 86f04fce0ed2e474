// The package has no types; this is what the bench uses of it.
declare module 'autocannon' {
  type Options = {
    url: string
    connections: number
    /** In seconds. */
    duration?: number
    /** Instead of a duration: how many requests. */
    amount?: number
    /** In seconds. */
    timeout: number
    /** In milliseconds: how often it counts, and looks whether the duration is over. */
    sampleInt: number
    method: 'POST'
    /** Of each connection, before it sends. */
    setupClient: (client: Client) => void
  }
  type Client = {
    /** Sent in turn. */
    setRequests: (requests: { headers: Record<string, string>; body: string }[]) => void
  }
  type Result = {
    '2xx': number
    /** In seconds. */
    duration: number
    /** In milliseconds. */
    latency: { p50: number; p99: number }
    non2xx: number
    errors: number
  }
  export default function autocannon(options: Options): Promise<Result>
}
