import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { databaseAt } from '../../src/server/mongod'

/**
 * The address of a new, empty database in the run's replica set.
 * @param name what the test is about; part of the database's name.
 */
export function testDatabaseUri(name: string): string {
  const plain = name.replace(/[^a-z0-9-]/gi, '-').slice(0, 30)
  return databaseAt(inject('mongo'), `test-${plain}-${randomBytes(4).toString('hex')}`)
}
