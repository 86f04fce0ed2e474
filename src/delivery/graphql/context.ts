import type { Db } from 'mongodb'

import { tags } from '../../published/tags'
import type { Names, Soon } from '../kept/names'
import { tooComplex } from '../refusals'
import type { SectionTree } from '../sectionTree'

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

/** Without a turn of the event loop for what is held in memory: an answer asks for names a hundred times. */
export const soon = <Value, Result>(
  value: Soon<Value>,
  use: (value: Value) => Result,
): Soon<Result> => (value instanceof Promise ? value.then(use) : use(value))

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
