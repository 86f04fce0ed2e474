import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes minutes, the longest first: begun last, it would leave a core without work. */
const long = ['browser/sweep', 'browser/', 'workflow/matrix', 'access/reading']

const rank = ({ moduleId }: TestSpecification): number => {
  const place = long.findIndex((part) => moduleId.includes(`/tests/${part}`))
  return place < 0 ? long.length : place
}

/** Vitest's own order, which knows how long a file took only where it has run before, with these before it. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.sort((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  resolve: {
    alias: [
      {
        find: '@payload-config',
        replacement: fileURLToPath(new URL('./payload.config.ts', import.meta.url)),
      },
      // Vite would take graphql's ESM twin beside the one that Node gives Payload: two of it refuse each other.
      {
        find: /^graphql$/,
        replacement: fileURLToPath(new URL('./node_modules/graphql/index.js', import.meta.url)),
      },
    ],
  },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    globalSetup: ['tests/setup/global.ts'],
    setupFiles: ['tests/setup/properties.ts'],
    reporters: ['default', './tests/setup/reporter.ts'],
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // A Payload boot takes 3–8 s on two cores.
    testTimeout: 30_000,
    hookTimeout: 90_000,
    teardownTimeout: 20_000,
    // In CI a fault that shows once in many runs is named at the end, and stops nobody's fix; at a desk it is red.
    retry: process.env.CI ? 1 : 0,
    env: { TZ: 'UTC' },
  },
})
