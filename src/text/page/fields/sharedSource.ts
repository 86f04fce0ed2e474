import { type ParsedItem, type ParsedSource } from '../types'

/** An item, and the source that it prints for several. */
export interface Sourced {
  item: ParsedItem
  shared: ParsedSource | null
  /** a line below the last piece of a column, which speaks for all of them */
  ofColumn: ParsedSource | null
}

const OF_SEVERAL = /^[(\uFF08]?(?:以上|本版|本组|本栏|均据)/

/** （以上稿件均据新华社电） speaks for more than the item that it stands under. */
// （均据某报） closes a column.
export const isOfColumn = (printed: string): boolean => /^[(\uFF08]?均据/.test(printed)
export const isOfSeveral = (printed: string): boolean => OF_SEVERAL.test(printed)

/** Gives a shared source to the items above its own that say nothing else, up to one of the paper's own. */
export function shareSources(read: readonly Sourced[]): ParsedItem[] {
  const items = read.map(({ item }) => item)
  read.forEach(({ shared }, last) => {
    if (!shared) return
    for (let i = last - 1; i >= 0; i--) {
      const item = items[i]
      if (!item || isOwn(item)) break
      if (item.source === null && item.dateline === null) items[i] = { ...item, source: shared }
    }
  })
  read.forEach(({ ofColumn, item: { column, kind } }, last) => {
    if (!ofColumn) return
    for (let i = last - 1; i >= 0; i--) {
      const item = items[i]
      if (item?.kind !== kind || item.column !== column || isOwn(item)) break
      if (item.source ?? item.dateline) break
      items[i] = { ...item, source: ofColumn }
    }
  })
  return items
}

/** 本报讯, or signed without a dateline. */
const isOwn = ({ dateline, byline, source }: ParsedItem): boolean =>
  source === null && (dateline ? dateline.agency === null : byline.length > 0)
