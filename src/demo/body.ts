import { type Article } from '../payload-types'
import { type WordsBlock } from '../text/body/blocks'
import { bodyNodes, bodyOf as bodyWith, photoNode, type BodyNode } from '../text/body/nodes'

const blockOf = (part: string): WordsBlock => {
  if (part.startsWith('## ')) return { kind: 'heading', level: 2, words: [{ text: part.slice(3) }] }
  if (part.startsWith('> ')) return { kind: 'quote', words: [{ text: part.slice(2) }] }
  return { kind: 'paragraph', words: [{ text: part }] }
}

const nodesOf = (part: string, photoOf: (name: string) => string): BodyNode[] =>
  part.startsWith('!')
    ? // Without fields, so that caption and credit are copied in as they are when a person places a photo.
      [photoNode(photoOf(part.slice(1)), {})]
    : bodyNodes([blockOf(part)])

/** A body as the editor makes it from the marks of `Text.body`. */
export const bodyOf = (
  text: string,
  photoOf: (name: string) => string,
): NonNullable<Article['body']> =>
  bodyWith(
    text
      .trim()
      .split(/\n\s*\n/)
      .flatMap((part) => nodesOf(part.trim(), photoOf)),
  )
