import { type Payload } from 'payload'

import { type Staff } from './accounts'
import { type AccountName } from './types'

interface SampleSection {
  name: string
  kind?: 'column'
  under?: string
  reviews?: 2
  editors?: readonly AccountName[]
}

/** In the order of the paper; what stands under another comes after it. */
const sections: readonly SampleSection[] = [
  { name: '要闻', reviews: 2 },
  { name: '本市' },
  { name: '县区', under: '本市' },
  { name: '民生' },
  { name: '经济' },
  { name: '文体', editors: ['editor2'] },
  { name: '读书', under: '文体' },
  { name: '评论' },
  { name: '图片' },
  { name: '央媒看太原', kind: 'column', under: '要闻' },
  { name: '民生直通车', kind: 'column', under: '民生' },
  { name: '街巷里的太原', kind: 'column', under: '本市' },
  { name: '并州夜话', kind: 'column', under: '评论' },
]

export type SectionIds = ReadonlyMap<string, string>

/** @returns ids by name */
export async function createSections(payload: Payload, staff: Staff): Promise<SectionIds> {
  const ids = new Map<string, string>()
  for (const [index, { name, kind, under, reviews, editors }] of sections.entries()) {
    const { id } = await payload.create({
      collection: 'sections',
      data: {
        name,
        kind: kind ?? 'section',
        parent: under ? ids.get(under) : null,
        requiredReviews: reviews ?? 1,
        editors: editors?.map((account) => staff[account].id) ?? [],
        order: (index + 1) * 10,
      },
      depth: 0,
      overrideAccess: false,
      user: staff.admin,
    })
    ids.set(name, id)
  }
  return ids
}
