import type { TypedText } from './typed'

/** What was typed and is not yet on the server, kept in this browser: a lost network or sign-in takes none of it. */
export type LocalCopy = { revision: number; at: string; text: TypedText }

const keyOf = (user: string, article: string | null): string =>
  `touban:typed:${user}:${article ?? 'new'}`

/** Null where there is none, or the browser keeps nothing. */
export const readCopy = (user: string, article: string | null): LocalCopy | null => {
  try {
    const found = localStorage.getItem(keyOf(user, article))
    return found ? (JSON.parse(found) as LocalCopy) : null
  } catch {
    return null
  }
}

export const writeCopy = (user: string, article: string | null, copy: LocalCopy): void => {
  try {
    localStorage.setItem(keyOf(user, article), JSON.stringify(copy))
  } catch {
    // A browser that keeps nothing (private mode, full): the page itself still holds the text.
  }
}

export const dropCopy = (user: string, article: string | null): void => {
  try {
    localStorage.removeItem(keyOf(user, article))
  } catch {
    // As above.
  }
}

const earlier = (article: string | null): string => `${article ?? 'new'}:earlier`

/** What an earlier visit left, set aside so that what is typed now does not overwrite it. */
export const earlierCopy = (user: string, article: string | null): LocalCopy | null => {
  const found = readCopy(user, article)
  if (found) {
    writeCopy(user, earlier(article), found)
    dropCopy(user, article)
  }
  return found ?? readCopy(user, earlier(article))
}

/** The person has dealt with it. */
export const dropEarlierCopy = (user: string, article: string | null): void => {
  dropCopy(user, earlier(article))
}
