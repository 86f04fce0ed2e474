import type { Payload } from 'payload'

// Payload's Next routes add it at their first request; it draws a title and reads nothing.
const imageForLinks = 'GET /og'

/** Every route that Payload would answer, whoever added it: `users POST /login`. */
export const routesOf = ({ config: { collections, endpoints, globals } }: Payload): string[] => {
  const owners = [
    { slug: '', endpoints },
    ...collections,
    ...globals.map(({ slug, endpoints: own }) => ({
      slug: `globals/${String(slug)}`,
      endpoints: own,
    })),
  ]
  return owners
    .flatMap(({ slug, endpoints: own }) =>
      (own || []).map(({ method, path }) => `${slug} ${method.toUpperCase()} ${path}`.trim()),
    )
    .filter((route) => route !== imageForLinks)
}
