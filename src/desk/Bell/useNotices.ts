'use client'

import type { Notices } from '../../workflow'
import { useApi } from '../api'
import { usePolled } from '../usePolled'

type Bell = Notices & {
  /** One of them, or all. */
  markRead: (id?: string) => Promise<void>
}

const none: Notices = { unread: 0, notices: [] }

/** What is under the bell of who is signed in, kept up to date. Out of reach of the server it says nothing. */
export const useNotices = (): Bell => {
  const call = useApi()
  const { body, refresh } = usePolled<Notices>('/notifications/mine')
  const markRead = async (id?: string) => {
    await call('/notifications/read', id ? { ids: [id] } : {})
    refresh()
  }
  return { ...(body ?? none), markRead }
}
