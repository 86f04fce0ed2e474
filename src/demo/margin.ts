import { type Article } from '../payload-types'
import { anchorAt } from '../text/anchor'
import { type Note } from './types'

interface Node {
  text?: string
  children?: Node[]
}

const textOf = ({ children = [], text = '' }: Node): string => text + children.map(textOf).join('')

/** A note at the words of the body that it is about, as the review makes one. */
export function noteOn({ body, id }: Article, { at, says }: Note) {
  const lines = ((body?.root.children ?? []) as Node[]).map(textOf)
  const line = lines.findIndex((text) => text.includes(at))
  const from = lines[line]?.indexOf(at)
  if (from === undefined) throw new Error(`Nothing says ${at} in ${id}.`)
  const anchor = anchorAt(lines, line, from, from + at.length)
  return { article: id, text: says, anchor: { field: 'body' as const, ...anchor } }
}
