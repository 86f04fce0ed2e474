/** What an anonymous frontend and a visitor of the site get. */
export class Readers {
  constructor(private readonly url: string) {}

  /** The answer of `/graphql`. */
  async ask<T>(query: string): Promise<T> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    return ((await response.json()) as { data: T }).data
  }

  /** All that they have of the articles of that headline. */
  async find(headline: string): Promise<Found[]> {
    const { articles } = await this.ask<{ articles: { nodes: Found[] } }>(
      '{ articles(first: 100) { nodes { headline kicker slug byline { name } bodyText corrections { note } } } }',
    )
    return articles.nodes.filter((article) => article.headline === headline)
  }

  /** A page of the site, or its status where that is not 200. Where a heading may be broken is no part of its text. */
  async visit(path: string): Promise<string | number> {
    const response = await fetch(this.url + path)
    return response.ok ? (await response.text()).replaceAll('<wbr/>', '') : response.status
  }
}

interface Found {
  headline: string
  kicker: string | null
  slug: string
  byline: { name: string }[]
  bodyText: string
  corrections: { note: string }[]
}
