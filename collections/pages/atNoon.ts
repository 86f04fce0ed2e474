import type { CollectionBeforeValidateHook } from 'payload'

import { env } from '../../src/env'
import { Refusal } from '../../src/errors'
import type { Page } from '../../src/payload-types'
import { isDay, momentFrom } from '../../src/text/newsroomTime'

/** The calendar day of a moment in the newsroom's time zone, as YYYY-MM-DD. */
export const dayOf = (moment: string | Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: env.timeZone }).format(new Date(moment))

/** A day as Payload's day picker keeps it: noon UTC, which is the same day in every newsroom from −11 to +11. */
export const noonOf = (day: string): string => `${day}T12:00:00.000Z`

/** A page has a day, not a moment: whatever time a client sends with it is dropped. */
export const atNoon: CollectionBeforeValidateHook<Page> = ({ data, req }) => {
  if (!data?.date) return data
  if (isDay(data.date)) return { ...data, date: noonOf(data.date) }
  const moment = momentFrom(data.date)
  if (moment) return { ...data, date: noonOf(dayOf(moment)) }
  throw new Refusal('malformed', req.i18n?.language, { what: 'date (YYYY-MM-DD)' })
}
