import type { CollectionBeforeValidateHook } from 'payload'

import type { Photo } from '../../src/payload-types'
import { withReporterNames } from '../fields/byline'

/** Names of the reporters in the credit, where none was typed. */
export const nameCredit: CollectionBeforeValidateHook<Photo> = async ({
  data,
  originalDoc,
  req,
}) => {
  if (!data?.credit?.length) return data
  const [credit] = await withReporterNames(req, [data.credit], originalDoc?.credit ?? [])
  return { ...data, credit }
}
