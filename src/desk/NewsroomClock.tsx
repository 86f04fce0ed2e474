'use client'

import { useConfig } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { setTimeZone } from './newsroomTime'

/** Around the whole admin UI: tells it the newsroom's time zone (TOUBAN_TIME_ZONE). */
export const NewsroomClock = ({ children }: { children: ReactNode }) => {
  const { config } = useConfig()
  const zone: unknown = config.admin.custom?.timeZone
  if (typeof zone === 'string') setTimeZone(zone)
  return children
}
