import { readWork } from '../attribution/credit'
import { namesRole } from '../attribution/people'
import { CONTACT, type Shaped } from '../shapes/shape'
import { type ParsedByline } from '../types'
import { type Tail } from '../attribution/tail'
import { NOTICES } from '../vocabulary/labels'

/** One block of an item with the part it plays there. `text` is without what its `tail` took. */
export interface Part {
  role: 'text' | 'crosshead' | 'caption' | 'byline' | 'credit' | 'source' | 'turn' | 'signoff'
  block: Shaped
  text: string
  tail: Tail | null
}

/** An item whose blocks are known and whose fields are still to be read. */
export interface Sketch {
  rubrics: Shaped[]
  headings: Shaped[]
  /** what the editor wrote above the story; the body begins with it */
  notes: Part[]
  parts: Part[]
  /** the last crossheads, to tell others by */
  crossheads: string[]
  /** does it hold text or a caption; running text; an author? Kept so that no block costs a walk */
  hasText: boolean
  hasBody: boolean
  isSigned: boolean
  /** lines among the parts that stand above a text: its author, where it is from */
  aboveText: number
  from: number | null
  /** the title that 上接 names beside headings of this page */
  otherTitle: Shaped | null
  /** a brief: in a column of briefs, or set off by a bullet */
  brief: boolean
  /** a caption with a credit and no article around it */
  photo: boolean
  /** signed, sourced, turned or credited: what follows is another item */
  ended: boolean
  first: number
  last: number
}

export function newSketch(first: number): Sketch {
  return {
    rubrics: [],
    headings: [],
    notes: [],
    parts: [],
    crossheads: [],
    hasText: false,
    hasBody: false,
    isSigned: false,
    aboveText: 0,
    from: null,
    otherTitle: null,
    brief: false,
    photo: false,
    ended: false,
    first,
    last: first,
  }
}

/** Under 更正, 停水通知, 遗失声明. */
export const isNotice = ({ headings: [heading] }: Sketch): boolean =>
  NOTICES.test(heading?.text ?? '')

/** Did an author of `story` take the photo? Their name is in both. */
export const takenByAuthor = (photo: Sketch, story: Sketch): boolean =>
  isAuthor(
    photo.parts.flatMap(({ role, text, tail }) =>
      role === 'credit' ? (readWork(text)?.credit ?? []) : (tail?.work.credit ?? []),
    ),
    story,
  )

/** 本报记者 甲 摄影报道 under what 甲 wrote */
export const creditsAuthor = (line: string, story: Sketch): boolean =>
  isAuthor(readWork(line)?.credit ?? [], story)

function isAuthor(people: readonly ParsedByline[], story: Sketch): boolean {
  const authors = story.parts
    .filter(({ role, block }) => role === 'byline' || block.shape === 'lead')
    .map(({ block }) => block.text.slice(0, LONGEST_LEAD))
    .join(' ')
  return people.some(({ name }) => authors.includes(name))
}

/** Rows of a table, lines of a poem and a telephone stand by themselves. */
export const isSetByLine = ({ block }: Part): boolean =>
  block.shape === 'row' || block.shape === 'verse' || CONTACT.test(block.text)

const REMEMBERED = 6
const LONGEST_LEAD = 60

export function addPart(sketch: Sketch, part: Part): void {
  const { role, block } = part
  sketch.parts.push(part)
  if (role === 'crosshead') sketch.crossheads = [...sketch.crossheads, part.text].slice(-REMEMBERED)
  if (role === 'byline' || role === 'source' || role === 'turn') sketch.aboveText++
  sketch.hasBody ||= role === 'text'
  sketch.hasText ||= role === 'text' || role === 'caption'
  sketch.isSigned ||=
    role === 'byline' || (block.shape === 'lead' && namesRole(block.text.slice(0, LONGEST_LEAD)))
}

/** The last text of an item's running body, past captions and credits that interrupt it. */
export const lastText = (sketch: Sketch): Part | undefined => {
  for (let i = sketch.parts.length - 1; i >= 0; i--) {
    const part = sketch.parts[i]
    if (part?.role === 'text' || part?.role === 'crosshead') return part
  }
  return undefined
}
