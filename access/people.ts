import type { Access, FieldAccess } from 'payload'

import type { Role } from '../src/workflow'

type Ask = Parameters<Access>[0]['req']

const isActive = ({ user }: Ask): boolean => Boolean(user) && user?.active !== false

/** Somebody with one of these roles; no role named = anybody signed in. */
export const has =
  (...roles: Role[]) =>
  ({ req }: { req: Ask }): boolean =>
    isActive(req) && (!roles.length || roles.some((role) => req.user?.roles?.includes(role)))

export const signedIn = has()
export const nobody = (): boolean => false

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
