import type { CollectionBeforeValidateHook } from 'payload'

import { env } from '../../src/env'
import type { Photo } from '../../src/payload-types'
import { readMetadata } from './metadata'
import { takenFile } from './takeFile'

/** What the picture itself says, where caption, credit, time or place were left empty. */
export const fillFromPicture: CollectionBeforeValidateHook<Photo> = async ({ data, req }) => {
  const file = takenFile(req)
  if (!file || !data) return data
  const said = await readMetadata(file.bytes, offsetOf(env.timeZone))
  const credit = said.credit?.map((name) => ({ name, role: 'photographer' as const }))
  return {
    ...data,
    caption: data.caption?.trim() ? data.caption : said.caption,
    credit: data.credit?.length ? data.credit : credit,
    takenAt: data.takenAt ?? said.takenAt,
    place: data.place?.trim() ? data.place : said.place,
  }
}

/** `+08:00` of Asia/Shanghai. */
function offsetOf(timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    timeZoneName: 'longOffset',
  }).formatToParts()
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return /[+-]\d{2}:\d{2}$/.exec(name)?.[0] ?? '+00:00'
}
