/** Every question of the reading site to `/graphql`; `tests/site/queries.test.ts` holds them against its schema. */
const byline = `byline { name role affiliation reporter { slug } }`
const photos = `photos {
    caption
    credit { name role affiliation reporter { slug } }
    sizes { url width height type }
  }`

const card = `fragment Card on Article {
  slug kind headline kicker bodyText publishedAt updatedAt
  section { name slug kind }
  column { name slug kind }
  ${byline}
  ${photos}
}`

const article = `fragment Whole on Article {
  ...Card
  subheadline
  dateline { text }
  source { name author originalTitle date url }
  page { date number name }
  wordCount aiUse bodyHtml
  corrections { at note }
}
${card}`

const pageInfo = `pageInfo { hasNextPage endCursor }`
const notice = `type slug headline note at publishedAt`

/** The tree in the masthead: sections, and what stands right under them. */
export const navigation = `query Navigation {
  sections { name slug kind children { name slug kind children { name slug kind } } }
}`

export const frontPage = `query FrontPage($after: String) {
  articles(first: 24, after: $after) { nodes { ...Card } ${pageInfo} }
  corrections(first: 3) { nodes { ${notice} } }
}
${card}`

export const oneArticle = `query Article($slug: String!) { article(slug: $slug) { ...Whole } }
${article}`

/** What readers keep of an article that was taken back. */
export const oneRetraction = `query Retraction($slug: String!) {
  retraction(slug: $slug) { ${notice} }
}`

export const sectionPage = `query Section($slug: String!, $after: String) {
  section(slug: $slug) { name slug kind children { name slug kind } }
  articles(section: $slug, first: 20, after: $after) { nodes { ...Card } ${pageInfo} }
}
${card}`

/** 栏目 stand in the same tree, but an article names its column apart from its section. */
export const columnPage = `query Column($slug: String!, $after: String) {
  articles(column: $slug, first: 20, after: $after) { nodes { ...Card } ${pageInfo} }
}
${card}`

export const reporterPage = `query Reporter($slug: String!, $after: String) {
  reporter(slug: $slug) { name slug affiliation kind }
  articles(reporter: $slug, first: 20, after: $after) { nodes { ...Card } ${pageInfo} }
}
${card}`

export const allReporters = `query Reporters { reporters { name slug affiliation kind } }`

export const paperOfDay = `query Paper($date: Date!) {
  pages(date: $date) { date number name articles { ...Card } }
}
${card}`

export const pageOfPaper = `query Page($date: Date!, $number: Int!) {
  page(date: $date, number: $number) { date number name articles { ...Card } }
  pages(date: $date) { date number name }
}
${card}`

/** Days of the paper that the newest articles stand in. */
export const latestDays = `query LatestDays { articles(first: 100) { nodes { page { date } } } }`

export const noticesPage = `query Corrections($after: String) {
  corrections(first: 20, after: $after) { nodes { ${notice} } ${pageInfo} }
}`

export const feedArticles = `query Feed($section: String, $slug: String!) {
  section(slug: $slug) { name slug kind }
  articles(section: $section, first: 30) { nodes { ...Whole } }
}
${article}`

/** What a sitemap says of an article. */
export const mappedArticles = `query Map($from: DateTime, $to: DateTime, $after: String) {
  articles(from: $from, to: $to, first: 100, after: $after) {
    nodes { slug headline photos { caption } publishedAt updatedAt }
    ${pageInfo}
  }
}`

/** The root field of `/graphql` that the schema may be without: the page says so then. */
export const searchPage = `query Search($query: String!, $after: String) {
  search(query: $query, first: 20, after: $after) {
    edges { excerptHtml node { ...Card } }
    ${pageInfo}
  }
}
${card}`
