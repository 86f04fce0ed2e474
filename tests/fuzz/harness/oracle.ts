import type { Answer } from '../../newsroom'

const stack = /(\n|\\n)\s+at .+:\d+/
const inside = /node_modules|file:\/\/|E11000|MongoServerError|BSONError|\/src\/[\w-]+\.ts/
const longest = 20_000
const largest = 5 * 1024 * 1024

export type Asked = { isGraphQL: boolean; took: number; unheard: readonly string[] }

const textOf = ({ body }: Answer): string =>
  typeof body === 'string' ? body : JSON.stringify(body)

const isUntold = (error: { extensions?: { statusCode?: unknown } }): boolean =>
  typeof error?.extensions?.statusCode !== 'number'

/** Errors of GraphQL as statuses. */
const statuses = ({ body, status }: Answer): number[] => [
  status,
  ...((body?.errors ?? []) as { extensions?: { statusCode?: number } }[]).flatMap(
    ({ extensions }) => extensions?.statusCode ?? [],
  ),
]

/** What is wrong with an answer, whatever was asked; nothing where it may be given. */
export const faultsOf = (answer: Answer, { isGraphQL, took, unheard }: Asked): string[] => {
  const text = textOf(answer)
  const low = text.toLowerCase()
  return [
    ...statuses(answer)
      .filter((status) => status >= 500 && status !== 503)
      .map((status) => `${status}`),
    ...(stack.test(text) ? ['a stack'] : []),
    ...(inside.test(text) || text.includes(process.cwd()) ? ['what is inside'] : []),
    ...unheard.filter((word) => low.includes(word.toLowerCase())).map((word) => `the word ${word}`),
    ...(took > longest ? [`nothing for ${Math.round(took)} ms`] : []),
    ...(text.length > largest ? [`${text.length} characters`] : []),
    ...(isGraphQL && typeof answer.body !== 'object' ? ['no JSON'] : []),
    ...(isGraphQL && [answer.body?.errors ?? []].flat().some(isUntold)
      ? ['an error without a status']
      : []),
  ]
}
