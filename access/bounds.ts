/**
 * What one request to Payload's APIs may ask for. The admin's lists look up the names of 250 relations at once; a body must hold the
 * longest article, and a page's text with its items.
 */
export const most = {
  limit: 250,
  conditions: 50,
  nesting: 10,
  values: 500,
  sorts: 5,
  /** Of a list in a document, such as a byline: Payload takes some milliseconds for each. */
  rows: 500,
  /** Bytes of a body; a photo comes in a form. */
  body: 5 * 1024 * 1024,
  /** Of lists and objects in a body. The deepest text there may be has some thirty. */
  depth: 100,
  form: 32 * 1024 * 1024,
  /** What screens remember of one person: of each thing in bytes, and how many of them. */
  preferences: { bytes: 64 * 1024, limit: 500 },
  graphql: { tokens: 4000, depth: 12, aliases: 30, fields: 20, cost: 20_000 },
} as const
