const fields =
  'slug headline publishedAt section { name slug } byline { name role reporter { slug } }'

export type Question = { query: string; variables: Record<string, unknown> }

/** What a newspaper's site asks most. */
export const questions = (count: number) =>
  ({
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
  }) satisfies Record<string, Question>
