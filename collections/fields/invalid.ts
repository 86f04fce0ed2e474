import { ValidationError, type PayloadRequest } from 'payload'

import { say, type Text } from '../../src/i18n/text'

/** A 400 that says why, and names the field at `path`, which the admin form marks. */
export const invalid = (
  req: PayloadRequest,
  path: string,
  text: Text,
  params: Record<string, string | number> = {},
): ValidationError => {
  const message = say(text, req.i18n?.language, params)
  // Payload's own sentence gives the field by its name in code, and no reason.
  return Object.assign(new ValidationError({ errors: [{ message, path }] }, req.t), { message })
}
