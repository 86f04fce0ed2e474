import { RefusedToStart } from '../env'
import { log } from '../log'

/** What has to be put away before the process ends, last opened first. */
export interface Ending {
  /** Adds a step; `what` is for the log. */
  before(what: string, step: () => unknown): void
  /** Runs every step once, whatever the others do, and ends the process. */
  end(code: number): Promise<never>
}

const longestMs = 20_000

/** Ends the process in order on SIGINT and SIGTERM, and on an exception that nobody caught. */
function prepareEnding(): Ending {
  const steps: { what: string; step: () => unknown }[] = []
  let ended: Promise<never> | undefined

  async function runAll(code: number): Promise<never> {
    setTimeout(() => process.exit(code || 1), longestMs).unref()
    for (const { what, step } of steps.reverse()) {
      try {
        await step()
      } catch (error) {
        log.error(`could not close ${what}`, { error })
      }
    }
    process.exit(code)
  }

  const ending: Ending = {
    before: (what, step) => void steps.push({ what, step }),
    end: (code) => (ended ??= runAll(code)),
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void ending.end(0))
  }
  process.on('uncaughtException', (error) => {
    log.error('uncaught exception', { error })
    void ending.end(1)
  })
  // One request's forgotten promise is no reason to end everybody's.
  process.on('unhandledRejection', (error) => log.error('unhandled rejection', { error }))
  return ending
}

/** Runs what this process is for; one that refuses to start says why, and ends with 1. */
export function runUntilEnded(start: (ending: Ending) => Promise<void>): void {
  const ending = prepareEnding()
  start(ending).catch((error: unknown) => {
    if (error instanceof RefusedToStart) process.stderr.write(`\n${error.message}\n\n`)
    else log.error('could not start', { error })
    return ending.end(1)
  })
}
