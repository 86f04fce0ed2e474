import type { CollectionBeforeOperationHook, RichTextFieldValidation } from 'payload'

import { bodyErrors } from '../../src/i18n/body'
import { say } from '../../src/i18n/text'
import type { Article } from '../../src/payload-types'
import { invalid } from '../fields/invalid'
import { bodyFault } from './bodyShape'

export const validateBody: RichTextFieldValidation = (value, { req }) => {
  const fault = bodyFault(value)
  return fault ? say(bodyErrors[fault], req.i18n?.language) : true
}

/** The same before the editor's own hooks walk through the nodes: Payload validates fields after them. */
export const checkBody: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { data } = args as { data?: Partial<Article> }
  const fault = bodyFault(data?.body)
  if (fault) throw invalid(req, 'body', bodyErrors[fault])
  return args
}
