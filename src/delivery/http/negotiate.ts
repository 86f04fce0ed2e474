import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'

import type { Encoding, MediaType } from './reply'

// Few distinct headers come, each of them very often.
const remembering = <Choice extends string>(
  choose: (header: string) => Choice | 'none',
): ((header: string | undefined) => Choice | undefined) => {
  const choices = new LRUCache<string, Choice | 'none'>({ max: 500 })
  return (header = '') => {
    if (header.length > 1000) header = ''
    let choice = choices.get(header)
    if (choice === undefined) {
      choice = choose(header)
      choices.set(header, choice)
    }
    return choice === 'none' ? undefined : choice
  }
}

// In the order that decides between equals: what accepts anything gets plain JSON.
const mediaTypes: MediaType[] = ['application/json', 'application/graphql-response+json']

/** Undefined when the client accepts neither. */
export const mediaTypeFor = remembering<MediaType>((accept) => {
  const headers = { accept: accept || '*/*' }
  return (new Negotiator({ headers }).mediaType(mediaTypes) as MediaType | undefined) ?? 'none'
})

const encodings: Encoding[] = ['br', 'gzip', 'identity']

/** The smallest that the client can read. */
export const encodingFor = remembering<Encoding>((header) => {
  const readable = new Negotiator({ headers: { 'accept-encoding': header } }).encodings(encodings)
  return encodings.find((encoding) => readable.includes(encoding)) ?? 'identity'
})
