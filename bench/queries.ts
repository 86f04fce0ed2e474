import { sections } from './corpus'

const fields =
  'slug headline publishedAt section { name slug } byline { name role reporter { slug } }'

export type Question = { query: string; variables: Record<string, unknown> }
export type Asked = 'front page' | 'article' | 'section' | 'search'

/** What a newspaper's site asks most, of an archive of `count` articles. */
export const questions = (count: number): Record<Asked, Question> => ({
  'front page': { query: `{ articles(first: 10) { nodes { ${fields} } } }`, variables: {} },
  article: {
    query: `query ($slug: String!) { article(slug: $slug) { ${fields} bodyHtml } }`,
    variables: { slug: `article-${Math.floor(count / 2)}` },
  },
  section: {
    query: `query ($section: String) { articles(section: $section, first: 10) { nodes { ${fields} } } }`,
    variables: { section: 'section-0' },
  },
  search: {
    query: `query ($query: String!) { search(query: $query, first: 10) { edges { excerptHtml node { ${fields} } } } }`,
    variables: { query: '汾河 步道' },
  },
})

const listed = `pagination: false, limit: 10, sort: "-liveSince") { docs { ${fields} } }`
const within = sections.filter((section, n) => n === 0 || section.parent === sections[0]?.id)

/**
 * The same of Payload's own GraphQL, as cheap as it can be asked: along its index, without a count, the ids of the section
 * and its children known, and words looked for in the headline only.
 */
export const payloadsQuestions = (count: number): Record<Asked, Question> => ({
  'front page': {
    query: `{ Articles(where: { stage: { equals: published } }, ${listed} }`,
    variables: {},
  },
  article: {
    query: `query ($slug: String) { Articles(where: { slug: { equals: $slug } }, pagination: false, limit: 1) { docs { ${fields} body } } }`,
    variables: questions(count).article.variables,
  },
  section: {
    query: `query ($within: [JSON]) { Articles(where: { stage: { equals: published }, section: { in: $within } }, ${listed} }`,
    variables: { within: within.map(({ id }) => id) },
  },
  search: {
    query: `query ($query: String) { Articles(where: { headline: { like: $query } }, ${listed} }`,
    variables: questions(count).search.variables,
  },
})
