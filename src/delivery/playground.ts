import type { Incoming } from './http/incoming'
import type { Reply } from './http/reply'

/** Whether a browser was pointed at the address itself, without a query. */
export const wantsPlayground = (asked: Incoming): boolean =>
  asked.method === 'GET' &&
  asked.url === asked.path &&
  (asked.header('accept') ?? '').includes('text/html')

let page: Promise<Buffer> | undefined

// 9 MB, everything in one page and nothing from another host; loaded when it is first looked at.
const render = async (): Promise<Buffer> => {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  return Buffer.from(
    renderGraphiQL({
      title: '头版 Touban · /graphql',
      defaultQuery: '{\n  articles(first: 5) {\n    nodes { slug headline publishedAt }\n  }\n}\n',
    }),
  )
}

/** GraphiQL, for development. */
export const playground = async (): Promise<Reply> => ({
  status: 200,
  headers: ['content-type', 'text/html; charset=utf-8', 'cache-control', 'no-store'],
  body: await (page ??= render()),
})
