import { getPayload, type Payload } from 'payload'

import { createDelivery } from '../../src/delivery'
import { setRuntime } from '../../src/env'
import type { ProgramKind, Role } from '../../src/workflow'
import { testDatabaseUri } from '../setup/database'
import { Person, type Routes } from './person'

export type { Answer, Person } from './person'

export type Newsroom = {
  payload: Payload
  /** Somebody with an account; signed in by password, as people are. */
  hire: (name: string, ...roles: Role[]) => Promise<Person>
  /** A program with a key, made and given one by the admin. */
  enlist: (name: string, may: ProgramKind) => Promise<Person>
  /** Signs in who was hired. */
  signIn: (name: string, id: string) => Promise<Person>
  anonymous: Person
  /** The first account, which administers. */
  admin: Person
  /** The readers' side: a GraphQL query as a frontend sends it. */
  read: <T = Record<string, unknown>>(query: string, variables?: object) => Promise<T>
  readers: (request: Request) => Promise<Response>
  close: () => Promise<void>
}

/** Of everybody who is hired. */
export const password = 'a long enough password for tests'

/**
 * A newsroom of its own in an empty database, behind the same route handlers that production serves.
 * @param databaseUri of another replica set than the run's
 */
export const openNewsroom = async (
  name: string,
  databaseUri = testDatabaseUri(name),
): Promise<Newsroom> => {
  setRuntime({
    databaseUri,
    secret: 'only-for-tests-only-for-tests-only-for-tests',
    photoDir: `/tmp/touban-test-photos/${process.pid}-${name}`,
  })
  const config = (await import('../../payload.config')).default
  const payload = await getPayload({ config })
  const [rest, graphql] = await Promise.all([
    import('../../src/app/(payload)/api/[...slug]/route'),
    import('../../src/app/(payload)/api/graphql/route'),
  ])
  const routes: Routes = { rest, graphql }
  const { databaseOf } = await import('../../src/engine')
  const { photoStore } = await import('../../src/storage')
  const delivery = createDelivery({
    db: databaseOf(payload),
    photos: await photoStore(),
    follows: false,
  })

  const emailOf = (person: string): string => `${person}@touban.test`
  const signIn = async (person: string, id: string): Promise<Person> => {
    const visitor = new Person(routes, person)
    const account = { email: emailOf(person), password }
    const { status, body } = await visitor.post('/users/login', account)
    if (status !== 200) throw new Error(`${person} can't sign in: ${JSON.stringify(body)}`)
    return new Person(routes, person, id, String(body.token))
  }
  const hire = async (person: string, ...roles: Role[]): Promise<Person> => {
    const { id } = await payload.create({
      collection: 'users',
      data: { name: person, email: emailOf(person), password, roles, active: true },
      overrideAccess: true,
    })
    return signIn(person, id)
  }

  const admin = await hire('admin', 'admin')
  const enlist = async (program: string, may: ProgramKind): Promise<Person> => {
    const { doc } = (await admin.post('/programs', { name: program, may })).body
    const { key } = (await admin.post(`/programs/${doc.id}/key`)).body
    return new Person(routes, program, doc.id, key)
  }
  return {
    payload,
    admin,
    hire,
    enlist,
    signIn,
    anonymous: new Person(routes, 'anonymous'),
    readers: (request) => delivery.fetch(request),
    read: async <T>(query: string, variables: object = {}) => {
      const response = await delivery.fetch(
        new Request('http://localhost/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query, variables }),
        }),
      )
      const { data, errors } = (await response.json()) as { data: T; errors?: unknown }
      if (errors) throw new Error(JSON.stringify(errors))
      return data
    },
    close: async () => {
      await delivery.close()
      await payload.db.connection.db?.dropDatabase()
      await payload.destroy()
    },
  }
}
