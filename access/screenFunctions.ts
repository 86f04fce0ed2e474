/**
 * The server functions of Payload that the admin's screens here ask for; the others are of what this newsroom does not
 * have. Payload looks a name up in a plain object, which has names of its own: `constructor` answered anybody with the
 * request as the server has it, cookies that no script may read among it.
 */
const asked: readonly unknown[] = [
  'form-state',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'table-state',
]

export const isOfScreens = (name: unknown): boolean => asked.includes(name)

type Arguments = Record<string, unknown>

/**
 * Payload's own look at whether a document was changed meanwhile is left out for articles: its dialog covers the
 * newsroom's notice, which keeps both texts, and offers nothing but to load the other one.
 */
export const asAsked = (args: Arguments): Arguments =>
  args.collectionSlug === 'articles' ? { ...args, checkForStaleData: false } : args
