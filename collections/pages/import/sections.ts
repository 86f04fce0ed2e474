import type { PayloadRequest } from 'payload'

import { idOrNull } from '../../../src/workflow'

export type Placement = { section?: string; column?: string }

const plain = (name: string): string => name.replace(/[\s\u3000·•]/g, '')

/** Finds the section and the column of an item by their printed names; the page's own name is its section. */
export const matchSections = async (req: PayloadRequest, pageName: string | null) => {
  const { docs } = await req.payload.find({
    collection: 'sections',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    where: { active: { not_equals: false } },
  })
  const named = (kind: 'section' | 'column', name: string | null) =>
    name ? docs.find((each) => each.kind === kind && plain(each.name) === plain(name)) : undefined
  const ofPage = named('section', pageName)?.id
  return {
    /** Null = a column was printed that the paper does not have. */
    placeOf: (columnName: string | null): Placement | null => {
      const column = named('column', columnName)
      if (columnName && !column) return null
      return { column: column?.id, section: idOrNull(column?.parent) ?? ofPage }
    },
    ofPage,
  }
}
