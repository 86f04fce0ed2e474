import { type ParsedItem, type ParsedSource } from '../types'

/** An item, and the source that it prints for several. */
export interface Sourced {
  item: ParsedItem
  shared: ParsedSource | null
  /** a line of its own below the last brief of a column, which speaks for all of them */
  ofBriefs: ParsedSource | null
}

const OF_SEVERAL = /^[(\uFF08]?(?:以上|本版|本组|本栏|均据)/

/** （以上稿件均据新华社电） speaks for more than the item that it stands under. */
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
  read.forEach(({ ofBriefs, item: { column } }, last) => {
    if (!ofBriefs) return
    for (let i = last - 1; i >= 0; i--) {
      const item = items[i]
      if (item?.kind !== 'brief' || item.column !== column || isOwn(item) || item.source) break
      items[i] = { ...item, source: ofBriefs }
    }
  })
  return items
}

/** 本报讯, or signed without a dateline. */
const isOwn = ({ dateline, byline, source }: ParsedItem): boolean =>
  source === null && (dateline ? dateline.agency === null : byline.length > 0)
