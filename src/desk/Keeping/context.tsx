'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { createContext, useContext, useRef, useState, type ReactNode, type RefObject } from 'react'

import type { LocalCopy } from './localCopy'

/** How far the typed text has come. `waiting`: it is to be saved by hand; `refused`: the server did not take it. */
export type SaveState =
  'clean' | 'waiting' | 'saving' | 'saved' | 'offline' | 'signedOut' | 'refused'

type Kept = {
  state: SaveState
  /** When it was last saved, ISO 8601. */
  savedAt: string | null
  /** Text of an earlier visit that never reached the server. */
  copy: LocalCopy | null
  /** The form holds a merged text: new to the server, though it came in as a reload does. */
  isMerged: boolean
  /** Whether the form came in for somebody who may edit: what they may do can change before it does. */
  isEditable: boolean
}
type Keeping = Kept & {
  set: (change: Partial<Kept>) => void
  /** What the text editor may hold and the form not yet: null when the form has it all. */
  unreported: RefObject<(() => object | null) | null>
}

const nothing: Kept = {
  state: 'clean',
  savedAt: null,
  copy: null,
  isMerged: false,
  isEditable: false,
}
const KeepingContext = createContext<Keeping>({
  ...nothing,
  set: () => undefined,
  unreported: { current: null },
})

/** What the parts of an article's screen know together of the text's way to the server. */
export const KeepingProvider = ({ children }: { children: ReactNode }) => {
  const isEditable = Boolean(useDocumentInfo().hasSavePermission)
  const [kept, setKept] = useState({ ...nothing, isEditable })
  const [set] = useState(() => (change: Partial<Kept>) => {
    setKept((before) => ({ ...before, ...change }))
  })
  const unreported = useRef<(() => object | null) | null>(null)
  return <KeepingContext value={{ ...kept, set, unreported }}>{children}</KeepingContext>
}

export const useKeeping = (): Keeping => useContext(KeepingContext)
