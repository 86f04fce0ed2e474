import { type TestProject } from 'vitest/node'
import { startMongod } from '../../src/server/mongod'
import { findMongod } from '../../src/server/mongodBinary'

declare module 'vitest' {
  export interface ProvidedContext {
    mongo: { port: number; replSet: string; binary: string; version: string }
  }
}

/** One replica set for the whole run, gone with it; each test file has databases of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const binary = await findMongod()
  const mongod = await startMongod({ binary, replSet: 'touban-tests' })
  const { port, replSet } = mongod
  project.provide('mongo', { port, replSet, binary: binary.path, version: binary.version })
  return () => mongod.stop()
}
