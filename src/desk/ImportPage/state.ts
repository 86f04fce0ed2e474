import type { ToldWarning } from '../../i18n/pageWarnings'
import type { ParsedBlock, ParsedItem } from '../../text/page'

export type Paper = { date: string; number: string; name: string }

/** An item on its way to be a draft; `key` stays with it whatever is done to it. */
export type Entry = { key: string; item: ParsedItem }

export type Checking = {
  text: string
  paper: Paper
  entries: Entry[]
  warnings: ToldWarning[]
  /** What the entries were before each merge, split or drop. */
  past: Entry[][]
}

export type Change =
  | { type: 'load'; checking: Checking | null }
  | { type: 'paper'; paper: Partial<Paper> }
  | { type: 'edit'; key: string; item: Partial<ParsedItem> }
  | { type: 'merge'; key: string }
  | { type: 'split'; key: string; at: number }
  | { type: 'drop'; key: string }
  | { type: 'undo' }

let made = 0
export const entryOf = (item: ParsedItem): Entry => ({ key: `${Date.now()}-${made++}`, item })

const headingsOf = ({ kicker, headline, subheadline }: ParsedItem): ParsedBlock[] =>
  [kicker, headline, subheadline].flatMap((text) => (text ? [{ type: 'crosshead', text }] : []))

/** Two items that are one: nothing of the second is lost, its headings become crossheads where the first has some. */
export const joined = (first: ParsedItem, second: ParsedItem): ParsedItem => {
  const isHeaded = Boolean(first.headline)
  return {
    ...first,
    ...(!isHeaded && {
      kicker: second.kicker,
      headline: second.headline,
      subheadline: second.subheadline,
    }),
    column: first.column ?? second.column,
    dateline: first.dateline ?? second.dateline,
    source: first.source ?? second.source,
    byline: [...first.byline, ...second.byline],
    credit: [...first.credit, ...second.credit],
    body: [...first.body, ...(isHeaded ? headingsOf(second) : []), ...second.body],
    lines: [Math.min(first.lines[0], second.lines[0]), Math.max(first.lines[1], second.lines[1])],
  }
}

const longestHeading = 40
const isHeading = ({ type, text }: ParsedBlock): boolean =>
  type === 'crosshead' || (text.length <= longestHeading && !/[。！？\u201D]$/.test(text))

const isCaption = ({ type }: ParsedBlock): boolean => type === 'caption'

/** One item that is two: a short line at the cut becomes the second's headline; who took its pictures goes with them. */
export const parted = (item: ParsedItem, at: number): [ParsedItem, ParsedItem] => {
  const above = item.body.slice(0, at)
  const below = item.body.slice(at)
  const [first, ...rest] = below
  const heading = first && rest.length > 0 && isHeading(first) ? first : undefined
  const takesPictures = !above.some(isCaption) && below.some(isCaption)
  const second: ParsedItem = {
    ...item,
    column: null,
    kicker: null,
    headline: heading?.text ?? null,
    subheadline: null,
    dateline: null,
    byline: [],
    credit: takesPictures ? item.credit : [],
    source: null,
    body: heading ? rest : below,
  }
  return [{ ...item, body: above, credit: takesPictures ? [] : item.credit }, second]
}

const restructured = (state: Checking, entries: Entry[]): Checking => ({
  ...state,
  entries,
  past: [...state.past, state.entries],
})

/** What a person does to the items of a page before they are drafts. */
export const change = (state: Checking | null, by: Change): Checking | null => {
  if (by.type === 'load') return by.checking
  if (!state) return state
  const { entries, past } = state
  const at = 'key' in by ? entries.findIndex(({ key }) => key === by.key) : -1
  const here = entries[at]
  switch (by.type) {
    case 'paper':
      return { ...state, paper: { ...state.paper, ...by.paper } }
    case 'undo':
      return past.length
        ? { ...state, entries: past[past.length - 1] ?? entries, past: past.slice(0, -1) }
        : state
    case 'edit': {
      if (!here) return state
      const edited = { ...here, item: { ...here.item, ...by.item } }
      const mend = (all: Entry[]) => all.map((entry) => (entry === here ? edited : entry))
      // In an item that a step left as it was, what is typed after it is no part of the step.
      return { ...state, entries: mend(entries), past: past.map(mend) }
    }
    case 'drop':
      return restructured(
        state,
        entries.filter(({ key }) => key !== by.key),
      )
    case 'merge': {
      const above = entries[at - 1]
      if (!here || !above) return state
      const one = { ...above, item: joined(above.item, here.item) }
      return restructured(state, [...entries.slice(0, at - 1), one, ...entries.slice(at + 1)])
    }
    case 'split': {
      if (!here) return state
      const [first, second] = parted(here.item, by.at)
      return restructured(state, [
        ...entries.slice(0, at),
        { ...here, item: first },
        entryOf(second),
        ...entries.slice(at + 1),
      ])
    }
  }
}

const trimmed = (text: string | null): string | null => text?.trim() || null

/** The items as they are sent: what was left empty is not there. */
export const itemsToSend = (entries: readonly Entry[]): ParsedItem[] =>
  entries.map(({ item }) => ({
    ...item,
    column: trimmed(item.column),
    kicker: trimmed(item.kicker),
    headline: trimmed(item.headline),
    subheadline: trimmed(item.subheadline),
    byline: item.byline.filter(({ name }) => name.trim()),
    credit: item.credit.filter(({ name }) => name.trim()),
    body: item.body.filter(({ text }) => text.trim()),
  }))
