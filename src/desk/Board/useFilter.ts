'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useCallback } from 'react'

import type { Stage } from '../../workflow'
import type { Path } from '../api'
import { dayOf, momentOf } from '../newsroomTime'

/** What the board is narrowed to. `from` and `to` are days on the newsroom's clock, both shown. */
export const filterNames = ['section', 'reporter', 'from', 'to'] as const
export type FilterName = (typeof filterNames)[number]
export type Filter = Partial<Record<FilterName, string>>

const startOf = (day: string, days = 0): string | undefined => {
  const moment = momentOf(`${day}T00:00`)
  return moment ? new Date(dayOf(new Date(moment), days)).toISOString() : undefined
}

/** The filter as the API and Payload's list take it: moments, `to` exclusive. */
const momentsOf = ({ from, to, ...rest }: Filter): Filter => ({
  ...rest,
  ...(from && { from: startOf(from) }),
  ...(to && { to: startOf(to, 1) }),
})

const entriesOf = (filter: Filter): [FilterName, string][] =>
  filterNames.flatMap((name): [FilterName, string][] => {
    const value = filter[name]
    return value ? [[name, value]] : []
  })

export const boardPath = (filter: Filter): Path => {
  const query = new URLSearchParams(entriesOf(momentsOf(filter))).toString()
  return query ? `/articles/board?${query}` : '/articles/board'
}

const conditions: Record<FilterName, string> = {
  section: '[section][equals]',
  reporter: '[byline.reporter][equals]',
  from: '[stageSince][greater_than_equal]',
  to: '[stageSince][less_than]',
}

/** The question of Payload's list for what a column shows. */
export const listQuery = (stage: Stage, filter: Filter): string => {
  const asked: [string, string][] = [
    ['[stage][equals]', stage],
    ...entriesOf(momentsOf(filter)).map(([name, value]): [string, string] => [
      conditions[name],
      value,
    ]),
  ]
  return new URLSearchParams(
    asked.map(([condition, value], at) => [`where[or][0][and][${at}]${condition}`, value]),
  ).toString()
}

/** The board's filter; it stands in the address, so that whoever comes back finds it. */
export const useFilter = (): [Filter, (filter: Filter) => void] => {
  const asked = useSearchParams()
  const pathname = usePathname()
  const filter: Filter = Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = asked.get(name)
      return value ? [[name, value]] : []
    }),
  )
  const setFilter = useCallback(
    (next: Filter) => {
      const query = new URLSearchParams(entriesOf(next)).toString()
      window.history.replaceState(null, '', query ? `${pathname}?${query}` : pathname)
    },
    [pathname],
  )
  return [filter, setFilter]
}
