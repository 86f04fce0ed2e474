'use client'

import { useAuth } from '@payloadcms/ui'
import { useCallback } from 'react'

import { samePerson } from '../text/samePerson'
import { useApi } from './api'

type Reporter = { id: string; name: string; affiliation?: string | null }
type Person = { name: string; role: string; affiliation: string | null }
export type BylineRow = Person & { reporter?: string }

const active = '/reporters?depth=0&limit=100&where[active][not_equals]=false'

/** Rows of a byline for people as they are named; who is among the paper's reporters is one of them. */
export const useBylineRows = (): ((people: readonly Person[]) => Promise<BylineRow[]>) => {
  const call = useApi()
  return useCallback(
    async (people) => {
      if (!people.length) return []
      const names = people.map(({ name }) => encodeURIComponent(name)).join(',')
      const answer = await call<{ docs: Reporter[] }>(`${active}&where[name][in]=${names}`)
      const known = answer.ok ? answer.body.docs : []
      return people.map((person) => ({ ...person, reporter: samePerson(person, known)?.id }))
    },
    [call],
  )
}

/** The name that the signed-in person signs with; null where their account is bound to none. */
export const useOwnName = (): (() => Promise<string | null>) => {
  const call = useApi()
  const { user } = useAuth()
  const own = String(user?.id ?? '')
  return useCallback(async () => {
    const answer = await call<{ docs: Reporter[] }>(`${active}&where[user][equals]=${own}`)
    return answer.ok ? (answer.body.docs[0]?.name ?? null) : null
  }, [call, own])
}
