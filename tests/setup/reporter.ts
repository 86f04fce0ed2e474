import { relative } from 'node:path'
import { type Reporter, type SerializedError, type TestModule } from 'vitest/node'

interface Tally {
  passed: number
  failed: number
  skipped: number
}

// A file that can't be loaded, or a suite whose hook threw, has errors of its own: its tests only count as skipped.
function count(modules: readonly TestModule[], stray: readonly SerializedError[]): Tally {
  const tally: Tally = { passed: 0, failed: stray.length, skipped: 0 }
  for (const module of modules) {
    tally.failed += module.errors().length
    for (const suite of module.children.allSuites()) tally.failed += suite.errors().length
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      tally[state === 'pending' ? 'skipped' : state] += 1
    }
  }
  return tally
}

/** Those that passed only when they were run again: each is a fault of the test, or of what it tests, still to be found. */
const secondTries = (modules: readonly TestModule[]): string[] =>
  modules.flatMap(({ children, moduleId }) =>
    [...children.allTests()]
      .filter((test) => test.diagnostic()?.flaky)
      .map((test) => {
        const [first] = test.result().errors ?? []
        const ours = first?.stack
          ?.split('\n')
          .filter((line) => !/node_modules|<anonymous>/.test(line))
        return [`${relative('', moduleId)} > ${test.fullName}`, ...(ours ?? [])].join('\n')
      }),
  )

/**
 * Names what needed a second try, ends the run with the plain line `N passed, N failed` (`, N skipped` when there are
 * any), and makes the process fail when a test did or none ran.
 */
export default class ClosingLine implements Reporter {
  private tally: Tally = { passed: 0, failed: 0, skipped: 0 }
  private again: readonly string[] = []

  onInit(): void {
    // At exit, so that nothing else of the run is written after it.
    process.once('exit', () => {
      const { passed, failed, skipped } = this.tally
      const rest = skipped > 0 ? `, ${skipped} skipped` : ''
      for (const name of this.again) process.stdout.write(`passed at the second try: ${name}\n`)
      process.stdout.write(`${passed} passed, ${failed} failed${rest}\n`)
      if (failed > 0 || passed === 0) process.exitCode = 1
    })
  }

  onTestRunEnd(modules: readonly TestModule[], stray: readonly SerializedError[]): void {
    this.tally = count(modules, stray)
    this.again = secondTries(modules)
  }
}
