import { ValidationError, type PayloadRequest } from 'payload'

import { say, type Text } from '../../src/i18n/text'

/** A 400 that names the field at `path`, which the admin form shows beside it. */
export const invalid = (
  req: PayloadRequest,
  path: string,
  text: Text,
  params: Record<string, string | number> = {},
): ValidationError =>
  new ValidationError({ errors: [{ message: say(text, req.i18n?.language, params), path }] }, req.t)
