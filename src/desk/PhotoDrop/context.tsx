'use client'

import { createContext, useCallback, useContext, useState, type ReactNode } from 'react'

import type { BylineRow } from '../useReporters'
import { PhotoDialog } from './PhotoDialog'

/** A picture that somebody wants in the article, with what is known of it already. */
export type Incoming = { file: File; caption?: string; credit?: readonly string[] }
/** A Photo as an article places it. */
export type Placed = { photo: string; caption: string; credit: BylineRow[] }

type Asked = { incoming: readonly Incoming[]; answer: (placed: (Placed | null)[] | null) => void }

/** One answer for each picture, null for one that was refused; null for all when the person thinks better of it. */
type Ask = (incoming: readonly Incoming[]) => Promise<(Placed | null)[] | null>

const PhotoDropContext = createContext<Ask>(() => Promise.resolve(null))

/** Uploads pictures and asks for their captions and credits, for whatever part of the screen they were dropped on. */
export const PhotoDropProvider = ({ children }: { children: ReactNode }) => {
  const [asked, setAsked] = useState<Asked | null>(null)
  const ask = useCallback<Ask>(
    (incoming) =>
      new Promise((resolve) => {
        setAsked({
          incoming,
          answer: (placed) => {
            setAsked(null)
            resolve(placed)
          },
        })
      }),
    [],
  )
  return (
    <PhotoDropContext value={ask}>
      {children}
      {asked && <PhotoDialog {...asked} />}
    </PhotoDropContext>
  )
}

export const useAskPhotos = (): Ask => useContext(PhotoDropContext)
