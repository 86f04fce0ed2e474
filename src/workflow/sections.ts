import { idOf, idOrNull, type Actor, type Id, type Ref } from './article'

export type SectionNode = {
  id: Id
  parent?: Ref | null
  editors?: readonly Ref[] | null
  requiredReviews?: string | number | null
}

/** The people named by the nearest section upward that names any; null when none does. */
const namedEditors = (section: SectionNode, byId: Map<Id, SectionNode>): readonly Ref[] | null => {
  const seen = new Set<Id>()
  let at: SectionNode | undefined = section
  while (at && !seen.has(at.id)) {
    if (at.editors?.length) return at.editors
    seen.add(at.id)
    const parent = idOrNull(at.parent)
    at = parent ? byId.get(parent) : undefined
  }
  return null
}

/** The sections that this user acts in as an editor; a tree where nobody is named is everybody's. */
export const sectionsOf = (user: Id, sections: readonly SectionNode[]): Actor['sections'] => {
  const byId = new Map(sections.map((section) => [section.id, section]))
  const own = sections.filter((section) => {
    const named = namedEditors(section, byId)
    return !named || named.some((editor) => idOf(editor) === user)
  })
  return own.length === sections.length ? 'all' : own.map((section) => section.id)
}

/** How many approvals a section asks for; 1 where it does not say. */
export const requiredReviewsOf = (section: SectionNode | null | undefined): number =>
  Number(section?.requiredReviews ?? 1)
