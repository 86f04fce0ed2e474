import type { Endpoint, PayloadRequest } from 'payload'

import { Refusal } from '../src/errors'

/** Payload writes `true` for all of it, and leaves out what is false. */
export type Permissions = true | Record<string, unknown> | null | undefined

const mayRead = (told: Permissions): boolean => told === true || Boolean(told?.read)

const isMissing = (error: unknown): boolean => (error as { status?: unknown }).status === 404

/**
 * What may be done with one document, for who may read it; to others there is none. Payload tells of each that there is,
 * and so that there is one.
 */
export const ofRead = async <Answer>(
  { i18n }: PayloadRequest,
  answer: () => Promise<Answer>,
  toldIn: (answer: Answer) => Permissions | Promise<Permissions>,
): Promise<Answer> => {
  const given = await answer().catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })
  if (given !== null && mayRead(await toldIn(given))) return given
  throw new Refusal('notFound', i18n.language)
}

/** The same of Payload's route. */
export const toldOfRead = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handler: (req) => {
    const answer = async () => endpoint.handler(req)
    const toldIn = (response: Response) => response.clone().json() as Promise<Permissions>
    return req.routeParams?.id === undefined ? answer() : ofRead(req, answer, toldIn)
  },
})
