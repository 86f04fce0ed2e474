'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/**
 * In the admin's live preview, shows each save as it is made. The two messages are Payload's for sites that render on
 * the server; its own package for them is not released with every Payload, and is pinned to one.
 */
export const LoadAgain = () => {
  const router = useRouter()
  useEffect(() => {
    const admin = (window.opener as Window | null) ?? window.parent
    if (admin === window) return
    const here = window.location.origin
    const hear = ({ data, origin }: MessageEvent<{ type?: string } | null>) => {
      if (origin === here && data?.type === 'payload-document-event') router.refresh()
    }
    window.addEventListener('message', hear)
    admin.postMessage({ type: 'payload-live-preview', ready: true }, here)
    return () => window.removeEventListener('message', hear)
  }, [router])
  return null
}
