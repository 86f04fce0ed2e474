import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'

import type { Encoding, MediaType } from './reply'

// Few distinct headers come, each of them very often.
const remembering = <Choice extends string>(
  choose: (header: string) => readonly Choice[],
): ((header: string | undefined) => readonly Choice[]) => {
  const choices = new LRUCache<string, readonly Choice[]>({ max: 500 })
  return (header = '') => {
    if (header.length > 1000) header = ''
    let choice = choices.get(header)
    if (choice === undefined) {
      choice = choose(header)
      choices.set(header, choice)
    }
    return choice
  }
}

// In the order that decides between equals: what accepts anything gets plain JSON.
const mediaTypes: MediaType[] = ['application/json', 'application/graphql-response+json']

// Ours are in UTF-8, said or not.
const ourCharset = /;\s*charset="?utf-?8"?(?=\s*(?:[,;]|$))/gi

/** What the client accepts, the one it likes best first. */
export const mediaTypesFor = remembering<MediaType>((accept) => {
  const headers = { accept: accept.replace(ourCharset, '') || '*/*' }
  return new Negotiator({ headers }).mediaTypes(mediaTypes) as MediaType[]
})

// The types of the package do not have `preferred` yet.
type ByPreference = {
  encodings: (available: Encoding[], equals: { preferred: Encoding[] }) => string[]
}

// In the order that decides between equals: the smallest first.
const encodings: Encoding[] = ['br', 'gzip', 'identity']

/** What the client can read, the one it likes best first. */
export const encodingsFor = remembering<Encoding>((accept) => {
  const negotiator: ByPreference = new Negotiator({ headers: { 'accept-encoding': accept } })
  return negotiator.encodings(encodings, { preferred: encodings }) as Encoding[]
})
