'use client'

import { useLatest } from './useLatest'

type Sections = { docs: { id: string; name: string }[] }

/** The names of sections and columns by id: an article's text has their ids. */
export const useSectionNames = (): ReadonlyMap<string, string> => {
  const sections = useLatest<Sections>('/sections?depth=0&limit=250', null)
  return new Map(sections?.docs.map(({ id, name }) => [id, name]))
}
