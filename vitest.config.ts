import { defineConfig } from 'vitest/config'
import { fileURLToPath } from 'node:url'

import { LongestFirst } from './tests/setup/order'

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
    env: { TZ: 'UTC' },
  },
})
