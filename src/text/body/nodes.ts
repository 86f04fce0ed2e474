import type { BodyBlock, Words } from './blocks'

/** A node of the editor as it is stored. */
export interface BodyNode {
  [key: string]: unknown
  type: string
  version: number
}

type Inner = BodyNode & { children?: Inner[]; text?: string }

/** The words of a node, as they follow one another. */
export const wordsOfNode = ({ children, text }: Inner): string =>
  text ?? (children ?? []).map(wordsOfNode).join('')

/** A node with the words that stand between two places in its text, set as they were. */
export const cutNode = (node: Inner, from: number, to: number): BodyNode => {
  let at = 0
  const cut = (inner: Inner): Inner[] => {
    const start = at
    if (inner.children) {
      const children = inner.children.flatMap(cut)
      return children.length ? [{ ...inner, children }] : []
    }
    at += inner.text?.length ?? 0
    if (inner.text === undefined) return from < start && start < to ? [inner] : []
    const text = inner.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    return text ? [{ ...inner, text }] : []
  }
  return { ...node, children: (node.children ?? []).flatMap(cut) }
}

const frame = { format: '', indent: 0, version: 1, direction: 'ltr' } as const
const boldBit = 1
const italicBit = 2

const textNode = ({ text, bold, italic }: Words): BodyNode => ({
  type: 'text',
  text,
  format: (bold ? boldBit : 0) | (italic ? italicBit : 0),
  detail: 0,
  mode: 'normal',
  style: '',
  version: 1,
})

const wordNodes = (words: readonly Words[]): BodyNode[] =>
  words.map((stretch) =>
    stretch.url
      ? {
          ...frame,
          type: 'link',
          version: 3,
          fields: { linkType: 'custom', newTab: false, url: stretch.url },
          children: [textNode(stretch)],
        }
      : textNode(stretch),
  )

const blockNode = (type: string, words: readonly Words[], more: object = {}): BodyNode => ({
  ...frame,
  type,
  ...more,
  children: wordNodes(words),
})

const listFrom = (number: number | null) => ({
  ...frame,
  type: 'list',
  listType: number === null ? 'bullet' : 'number',
  tag: number === null ? 'ul' : 'ol',
  start: number ?? 1,
  children: [] as BodyNode[],
})
type List = ReturnType<typeof listFrom>

const nextIn = ({ children, start }: List): number => start + children.length
const goesOn = (list: List, number: number | null): boolean =>
  number === null ? list.tag === 'ul' : list.tag === 'ol' && nextIn(list) === number

/** The blocks as the editor keeps them; points that follow one another in number are one list. */
export const bodyNodes = (
  blocks: readonly BodyBlock[],
  pictureNode: (picture: number) => BodyNode | null = () => null,
): BodyNode[] => {
  const nodes: BodyNode[] = []
  let list: List | null = null
  for (const block of blocks) {
    if (block.kind === 'item') {
      if (!list || !goesOn(list, block.number)) nodes.push((list = listFrom(block.number)))
      list.children.push(blockNode('listitem', block.words, { value: nextIn(list) }))
      continue
    }
    list = null
    if (block.kind === 'picture')
      nodes.push(...[pictureNode(block.picture)].filter((n) => n !== null))
    else if (block.kind === 'heading')
      nodes.push(blockNode('heading', block.words, { tag: `h${block.level}` }))
    else nodes.push(blockNode(block.kind === 'row' ? 'paragraph' : block.kind, block.words))
  }
  return nodes
}

export const photoNode = (photo: string, fields: object): BodyNode => ({
  type: 'upload',
  version: 3,
  format: '',
  relationTo: 'photos',
  value: photo,
  fields,
})

/** A body as it is stored. */
export const bodyOf = (children: BodyNode[]) => ({
  root: { ...frame, type: 'root', children },
})
