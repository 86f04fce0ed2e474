import type { Paper } from './paper'

/** What readers ask: a query, or the path of a file. */
export type Asked = { name: string; query: string } | { name: string; path: string }

const card = `slug headline kicker updatedAt section { slug name } page { position }
  byline { name reporter { slug affiliation } } photos { caption sizes { url } } corrections { note }`
const list = (args: string) =>
  `{ articles(first: 8${args}) { nodes { ${card} } edges { cursor } pageInfo { hasNextPage endCursor } } }`

/** @param after a cursor in the midst of what is out at first */
export const questionsTo = (
  { pieces, sections, reporters, files, day }: Paper,
  after: string,
): Asked[] => [
  { name: 'front page', query: list('') },
  { name: 'next page', query: list(`, after: "${after}"`) },
  { name: 'briefs', query: list(', kind: brief') },
  ...sections.map(({ slug }) => ({ name: `section ${slug}`, query: list(`, section: "${slug}"`) })),
  ...reporters.map(({ slug }) => ({
    name: `reporter ${slug}`,
    query: list(`, reporter: "${slug}"`),
  })),
  { name: 'sections', query: '{ sections { slug name children { slug name } } }' },
  { name: 'reporters', query: '{ reporters { slug affiliation } }' },
  {
    name: 'paper',
    query: `{ page(date: "${day}", number: 1) { articles { slug headline page { position } } } }`,
  },
  { name: 'search', query: `{ search(query: "汾河", first: 100) { nodes { slug headline } } }` },
  {
    name: 'corrections',
    query: '{ corrections(first: 100) { nodes { type slug headline note } } }',
  },
  ...pieces.map(({ slug }) => ({
    name: `article ${slug}`,
    query: `{ article(slug: "${slug}") { ${card} bodyText } }`,
  })),
  ...files.slice(0, 1).map((path) => ({ name: `file ${path}`, path })),
]
