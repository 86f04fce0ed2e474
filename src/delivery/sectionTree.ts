import type { PublicSection } from '../published/queries'

export type Section = Pick<PublicSection, 'id' | 'name' | 'slug' | 'kind'> & { children: Section[] }

export type SectionTree = {
  /** The active ones at the top. */
  roots: Section[]
  /** Inactive ones too: articles went out in them. */
  byId: ReadonlyMap<string, Section>
  /** Active ones only. */
  bySlug: ReadonlyMap<string, Section>
  /** Ids of the section with this slug and of all that stand under it, active or not; none for an unknown slug. */
  within: (slug: string) => string[]
  idOf: (slug: string) => string | undefined
}

const nearestActive = (
  section: PublicSection,
  records: ReadonlyMap<string, PublicSection>,
): PublicSection | undefined => {
  const seen = new Set([section.id])
  let above = records.get(section.parent ?? '')
  while (above && !above.active && !seen.has(above.id)) {
    seen.add(above.id)
    above = records.get(above.parent ?? '')
  }
  return above?.active ? above : undefined
}

const idsWithin = (sections: readonly PublicSection[], slug: string): string[] => {
  const found = new Set(sections.filter((section) => section.slug === slug).map(({ id }) => id))
  // A set that grows while it is walked: each id is seen once, whatever the links say.
  for (const id of found)
    for (const section of sections) if (section.parent === id) found.add(section.id)
  return [...found]
}

/** @param sections all of them, in their order. One whose parent is inactive moves up to the next active one. */
export const treeOf = (sections: readonly PublicSection[]): SectionTree => {
  const records = new Map(sections.map((section) => [section.id, section]))
  const byId = new Map<string, Section>(
    sections.map(({ id, name, slug, kind }) => [id, { id, name, slug, kind, children: [] }]),
  )
  const bySlug = new Map<string, Section>()
  const roots: Section[] = []
  for (const record of sections) {
    const section = byId.get(record.id)
    if (!section || !record.active) continue
    bySlug.set(section.slug, section)
    const parent = byId.get(nearestActive(record, records)?.id ?? '')
    ;(parent?.children ?? roots).push(section)
  }
  const idOf = (slug: string) => sections.find((section) => section.slug === slug)?.id
  return { roots, byId, bySlug, within: (slug) => idsWithin(sections, slug), idOf }
}
