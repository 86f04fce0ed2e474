'use client'

import { useEffect, useMemo, useState } from 'react'

import type { ParsedByline } from '../../text/page'
import { itemsToSend, type Checking } from './state'
import { useImport, type Imported } from './useImport'

/** How long the typing rests before the server is asked again, in milliseconds. */
const rest = 600

const keyOf = ({ name, affiliation }: { name: string; affiliation: string | null }): string =>
  `${affiliation ?? ''}\n${name.trim()}`

/**
 * What the paper has already of what is being checked: its people, and the items that its page holds. Asked anew
 * when the items change, without writing anything.
 */
export const useAlready = (checking: Checking) => {
  const { importPage } = useImport()
  const [told, setTold] = useState<{ answer: Imported; keys: string[] } | null>(null)
  const { entries, paper, text } = checking
  const items = useMemo(() => itemsToSend(entries), [entries])
  useEffect(() => {
    let isWanted = true
    const keys = entries.map(({ key }) => key)
    const timer = setTimeout(() => {
      if (!items.length) return
      void importPage({ text, paper, items, dryRun: true }).then((answer) => {
        if (answer.ok && isWanted) setTold({ answer: answer.body, keys })
      })
    }, rest)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [entries, importPage, items, paper, text])
  return useMemo(() => {
    const known = new Map(told?.answer.reporters.map((each) => [keyOf(each), each.known]))
    return {
      isKnown: (person: ParsedByline): boolean | undefined => known.get(keyOf(person)),
      newPeople: told?.answer.reporters.filter((person) => !person.known).length ?? 0,
      already: new Set(told?.answer.already.flatMap(({ item }) => told.keys[item] ?? [])),
    }
  }, [told])
}
