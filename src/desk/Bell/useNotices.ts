'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useMemo } from 'react'

import type { Notices } from '../../workflow'
import { useApi } from '../api'
import { usePolled } from '../usePolled'

type Bell = Notices & {
  /** Those that are named, or all. */
  markRead: (ids?: readonly string[]) => Promise<void>
}

const none: Notices = { unread: 0, notices: [] }
const articleIn = /\/collections\/articles\/([0-9a-f]{24})(?:\/|$)/

/** What is under the bell of who is signed in, kept up to date. Out of reach of the server it says nothing. */
export const useNotices = (): Bell => {
  const call = useApi()
  const { body, refresh } = usePolled<Notices>('/notifications/mine')
  const markRead = async (ids?: readonly string[]) => {
    await call('/notifications/read', ids ? { ids } : {})
    refresh()
  }
  const bell = { ...(body ?? none), markRead }
  useSeenArticle(bell)
  return bell
}

/** Who opens an article, by whatever way, sees what had been told of it; what comes while they are in it is new. */
const useSeenArticle = ({ markRead, notices }: Bell): void => {
  const article = articleIn.exec(usePathname())?.[1]
  const openedAt = useMemo(() => (article ? new Date().toISOString() : ''), [article])
  const seen = notices
    .filter((notice) => !notice.isRead && notice.article === article && notice.at < openedAt)
    .map(({ id }) => id)
    .join()
  useEffect(() => {
    if (seen) void markRead(seen.split(','))
  }, [seen])
}
