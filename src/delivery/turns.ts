import { tooSlow } from './refusals'

/** What one client may have under way at once, in the cost of its questions; a dearer one goes alone. */
const mostUnderWay = 20_000
/** How many of its questions wait behind these, and how long, in milliseconds. */
const longestLine = 200
const longestWait = 10_000

type Waiting = { cost: number; begin: () => void }
type Line = { underWay: number; waiting: Waiting[] }

export type Turns = {
  /** Whether no more of this client's questions may wait. */
  isFull: (client: string) => boolean
  /** Begins `work` when this client's other questions leave room for its cost. @throws GraphQLError (503) too late */
  take: <Result>(client: string, cost: number, work: () => Promise<Result>) => Promise<Result>
}

/** Each client's questions wait for its own others, so that dear ones by the hundred keep nobody else waiting. */
export const takeTurns = (): Turns => {
  const lines = new Map<string, Line>()

  const beginNext = (client: string, line: Line): void => {
    for (let next = line.waiting[0]; next; next = line.waiting[0]) {
      if (line.underWay > 0 && line.underWay + next.cost > mostUnderWay) return
      line.waiting.shift()
      line.underWay += next.cost
      next.begin()
    }
    if (line.underWay === 0) lines.delete(client)
  }

  return {
    isFull: (client) => (lines.get(client)?.waiting.length ?? 0) >= longestLine,
    take: async (client, given, work) => {
      const cost = Math.max(1, given)
      const line = lines.get(client) ?? { underWay: 0, waiting: [] }
      lines.set(client, line)
      const since = Date.now()
      await new Promise<void>((begin) => {
        line.waiting.push({ cost, begin })
        beginNext(client, line)
      })
      try {
        if (Date.now() - since > longestWait) throw tooSlow()
        return await work()
      } finally {
        line.underWay -= cost
        beginNext(client, line)
      }
    },
  }
}

/** For no limit. */
export const noTurns: Turns = { isFull: () => false, take: (_, __, work) => work() }
