import type { Db } from 'mongodb'

import { publishedReporters, sectionsInOrder, type PublicReporter } from '../published/queries'
import { tooComplex } from './refusals'
import { treeOf, type SectionTree } from './sectionTree'

/** What one request holds: sections and reporters are read once, and only when it asks for them. */
export type Context = {
  db: Db
  sections: () => Promise<SectionTree>
  /** By id, in the order of their surnames. */
  reporters: () => Promise<ReadonlyMap<string, PublicReporter>>
  /** @throws GraphQLError (400) once the request asks for more than `mostArticles` in all. */
  spend: (articles: number) => void
}

/** Of one request, over all its connections and pages. */
export const mostArticles = 500

const once = <Value>(load: () => Promise<Value>): (() => Promise<Value>) => {
  let loaded: Promise<Value> | undefined
  return () => (loaded ??= load())
}

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

export const contextOf = (db: Db): Context => ({
  db,
  sections: once(async () => treeOf(await sectionsInOrder(db))),
  reporters: once(
    async () => new Map((await publishedReporters(db)).map((reporter) => [reporter.id, reporter])),
  ),
  spend: budget(),
})
