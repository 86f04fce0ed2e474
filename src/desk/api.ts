'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback } from 'react'

/** What the newsroom's API answered; `message` is the server's own, in the person's language, `data` for programs. */
export type Answer<T> =
  { ok: true; body: T } | { ok: false; status: number; message: string | null; data?: unknown }

export type Path = `/${string}`

export type Call = <T>(
  path: Path,
  body?: object,
  method?: 'POST' | 'PATCH',
  headers?: Record<string, string>,
) => Promise<Answer<T>>

type Refused = { errors?: { message?: string; data?: { errors?: { message?: string }[] } }[] }

/** Of a field that was refused, what is wrong with it; the message above only names it. */
const messageOf = ({ errors: [first] = [] }: Refused): string | null =>
  first?.data?.errors?.[0]?.message ?? first?.message ?? null

/** Calls the newsroom's REST API as the person who is signed in: GET, or POST (or PATCH) of a body, JSON or a form's. */
export const useApi = (): Call => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { language } = i18n
  const apiRoute = config.routes.api
  return useCallback(
    async <T>(
      path: Path,
      body?: object,
      method: 'POST' | 'PATCH' = 'POST',
      headers: Record<string, string> = {},
    ): Promise<Answer<T>> => {
      const isForm = body instanceof FormData
      try {
        const response = await fetch(formatAdminURL({ apiRoute, path }), {
          method: body ? method : 'GET',
          credentials: 'include',
          headers: {
            'Accept-Language': language,
            ...(!isForm && { 'Content-Type': 'application/json' }),
            ...headers,
          },
          ...(body && { body: isForm ? body : JSON.stringify(body) }),
        })
        const answer = (await response.json()) as T & Refused
        return response.ok
          ? { ok: true, body: answer }
          : {
              ok: false,
              status: response.status,
              message: messageOf(answer),
              data: answer.errors?.[0]?.data,
            }
      } catch {
        // Offline, or an answer that is no JSON (a proxy's page): the person is told that nobody answered.
        return { ok: false, status: 0, message: null }
      }
    },
    [apiRoute, language],
  )
}
