import type { Access, FieldAccess } from 'payload'

import type { User } from '../src/payload-types'
import type { ProgramKind, Role } from '../src/workflow'

type Ask = Parameters<Access>[0]['req']

/** Whoever has an account: people, and programs by their key. */
export const inside = ({ req: { user } }: { req: Ask }): boolean =>
  Boolean(user) && user?.active !== false

/** A program of this kind. */
export const isProgram = (kind: ProgramKind, req: Ask): boolean =>
  inside({ req }) && req.user?.program === kind

const isPerson = (req: Ask): boolean => inside({ req }) && !req.user?.program

/** Somebody with one of these roles; no role named = anybody signed in. Never a program: what those may is said of it. */
export const has =
  (...roles: Role[]) =>
  ({ req }: { req: Ask }): boolean =>
    isPerson(req) && (!roles.length || roles.some((role) => req.user?.roles?.includes(role)))

export const signedIn = has()
/** People, and programs that read. */
export const readers = ({ req }: { req: Ask }): boolean =>
  signedIn({ req }) || isProgram('reader', req)

/** What has a `user`, by that person alone. */
export const theirOwn: Access = ({ req }) =>
  signedIn({ req }) && req.user ? { user: { equals: req.user.id } } : false

/** For `admin.hidden`: a collection that stands in the navigation of people with one of these roles only. */
export const hiddenBut =
  (...roles: Role[]) =>
  ({ user }: { user: unknown }): boolean =>
    !(user as Pick<User, 'roles'> | null)?.roles?.some((role) => roles.includes(role))

export const nobody = (): boolean => false

/** A field that hands out rights. */
export const onlyAdmin: { create: FieldAccess; update: FieldAccess } = {
  create: has('admin'),
  update: has('admin'),
}

/**
 * For a required field with a default: a field with read access may be left out of a GraphQL mutation, where Payload
 * otherwise asks for it and forgets the default.
 */
export const defaulted: { read: FieldAccess } = { read: () => true }

/** A field that only the engine writes: shown where it helps, never taken from a client. */
export const engineOnly: { create: FieldAccess; read: FieldAccess; update: FieldAccess } = {
  ...defaulted,
  create: nobody,
  update: nobody,
}
