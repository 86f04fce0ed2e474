import type { Db } from 'mongodb'

import { tags } from '../../published/tags'
import type { Names } from '../kept/names'
import { tooComplex } from '../refusals'
import type { SectionTree } from '../sectionTree'
import type { Soon } from '../soon'

/** What one request holds. */
export type Context = {
  db: Db
  /** The sections; the answer then depends on them. */
  sections: () => Soon<SectionTree>
  reporters: Names['reporters']
  /** The fields of articles to read. */
  articleFields: ReadonlySet<string>
  /** The answer shows these, or could list them. */
  shows: (...tags: string[]) => void
  /** @throws GraphQLError (400) once the request asks for more than `mostArticles` in all. */
  spend: (articles: number) => void
}

/** Of one request, over all its connections and pages. */
export const mostArticles = 500

const budget = (): Context['spend'] => {
  let left = mostArticles
  return (articles) => {
    left -= articles
    if (left < 0)
      throw tooComplex(
        `A request may ask for at most ${mostArticles} articles in all. Lower \`first\`, or split it into several requests.`,
      )
  }
}

/** @param shown fills with the tags of the answer */
export const contextOf = (
  db: Db,
  names: Names,
  articleFields: ReadonlySet<string>,
  shown: Set<string>,
): Context => ({
  db,
  sections: () => {
    shown.add(tags.sections)
    return names.sections()
  },
  reporters: names.reporters,
  articleFields,
  shows: (...more) => {
    for (const tag of more) shown.add(tag)
  },
  spend: budget(),
})
