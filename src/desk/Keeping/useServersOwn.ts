'use client'

import { useForm } from '@payloadcms/ui'
import { useEffect } from 'react'

import { textFields } from '../../workflow'
import { useSaved } from '../article'

const typed = new Set<string>(textFields)

/**
 * After a quiet save: what the server made (revision, word count, who changed it) goes into the form, field by field.
 * Payload's own merge would also take back what was typed into a second field meanwhile.
 */
export const useServersOwn = (): void => {
  const { dispatchFields, getFields } = useForm()
  const saved = useSaved()
  useEffect(() => {
    if (!saved?.revision) return
    for (const [path, field] of Object.entries(getFields())) {
      const isBlankSlug = path === 'slug' && !field.value
      const isServers = path in saved && !path.includes('.') && !typed.has(path) && !field.rows
      if (!isServers && !isBlankSlug) continue
      const value = saved[path]
      if (JSON.stringify(value ?? null) === JSON.stringify(field.value ?? null)) continue
      dispatchFields({ type: 'UPDATE', path, value, initialValue: value })
    }
  }, [dispatchFields, getFields, saved])
}
