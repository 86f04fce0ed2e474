import { DOMParser, XMLSerializer } from '@xmldom/xmldom'

/** The style of the runs that numbers are written in. */
export const markStyle = 'ToubanListMark'

type Level = { start: number; format: string; text: string; style: string | null }
/** Lists of one family count on from one another. */
type List = { family: string; levels: Map<number, Level>; restarts: Map<number, number> }
type Numbered = { list: string | null; level: number | null; base: string | null }

const childrenOf = (element: Element | undefined, name: string): Element[] =>
  Array.from(element?.childNodes ?? [])
    .map((node) => node as Element)
    .filter(({ localName }) => localName === name)
const childOf = (element: Element, ...path: string[]): Element | undefined =>
  path.reduce<Element | undefined>((inner, name) => childrenOf(inner, name)[0], element)
const attributeOf = (element: Element | undefined, name: string): string | null =>
  element?.getAttributeNS(element.namespaceURI, name) || null
const valueAt = (element: Element, ...path: string[]): string | null =>
  attributeOf(childOf(element, ...path), 'val')
const numberAt = (element: Element, ...path: string[]): number | null => {
  const value = Number.parseInt(valueAt(element, ...path) ?? '', 10)
  return Number.isNaN(value) ? null : value
}
const placeOf = (level: Element): number => Number(attributeOf(level, 'ilvl') ?? 0)

const parsed = (xml: string): Element =>
  new DOMParser({
    errorHandler: (level: string, message: unknown) => {
      if (level !== 'warning') throw new Error(String(message))
    },
  }).parseFromString(xml, 'text/xml').documentElement

const levelsIn = (elements: Element[]): Map<number, Level> =>
  new Map(
    elements.map((level) => [
      placeOf(level),
      {
        start: numberAt(level, 'start') ?? 0,
        format: valueAt(level, 'numFmt') ?? 'decimal',
        text: valueAt(level, 'lvlText') ?? '',
        style: valueAt(level, 'pStyle'),
      },
    ]),
  )

const numberedOf = (element: Element): Numbered => ({
  list: valueAt(element, 'pPr', 'numPr', 'numId'),
  level: numberAt(element, 'pPr', 'numPr', 'ilvl'),
  base: valueAt(element, 'basedOn'),
})

type Styles = ReadonlyMap<string, Numbered>
const stylesIn = (root: Element): Styles =>
  new Map(
    childrenOf(root, 'style').map((style) => [
      attributeOf(style, 'styleId') ?? '',
      numberedOf(style),
    ]),
  )

/** What a style says of numbers, or one that it is based on. */
const styled = (styles: Styles, id: string | null, depth = 0): Numbered | undefined => {
  const style = id === null ? undefined : styles.get(id)
  return style?.list || depth > 10 ? style : style && styled(styles, style.base, depth + 1)
}

const listsIn = (root: Element, styles: Styles): Map<string, List> => {
  const families = new Map(
    childrenOf(root, 'abstractNum').map((family) => [attributeOf(family, 'abstractNumId'), family]),
  )
  const nums = new Map(childrenOf(root, 'num').map((num) => [attributeOf(num, 'numId') ?? '', num]))
  const familyOf = (id: string): string | null => {
    const num = nums.get(id)
    return num ? valueAt(num, 'abstractNumId') : null
  }
  return new Map(
    [...nums].map(([id, num]) => {
      const own = families.get(familyOf(id))
      const link = own && valueAt(own, 'numStyleLink')
      const family = (link && familyOf(styles.get(link)?.list ?? '')) || familyOf(id)
      const overrides = childrenOf(num, 'lvlOverride')
      const levels = new Map([
        ...levelsIn(childrenOf(families.get(family), 'lvl')),
        ...levelsIn(overrides.flatMap((override) => childrenOf(override, 'lvl'))),
      ])
      const restarts = new Map(
        overrides.flatMap((override) => {
          const start = numberAt(override, 'startOverride')
          return start === null ? [] : [[placeOf(override), start] as const]
        }),
      )
      return [id, { family: family ?? '', levels, restarts }]
    }),
  )
}

const digits = '〇一二三四五六七八九'
const chinese = (n: number): string =>
  (n < 20 ? '' : digits[Math.floor(n / 10)]!) +
  (n < 10 ? '' : '十') +
  (n % 10 || n === 0 ? digits[n % 10]! : '')
const chineseFormat = /^(?:(?:chinese|japanese|taiwanese)Counting|ideographDigital)/
const circles = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const letters = 'abcdefghijklmnopqrstuvwxyz'
const roman = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'
const signs: Readonly<Record<string, readonly string[]>> = {
  decimalEnclosedCircle: [...circles],
  decimalEnclosedCircleChinese: [...circles],
  decimalEnclosedParen: [...'⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'],
  ideographTraditional: [...'甲乙丙丁戊己庚辛壬癸'],
  lowerLetter: [...letters],
  upperLetter: [...letters.toUpperCase()],
  lowerRoman: roman.split(' '),
  upperRoman: roman.toUpperCase().split(' '),
}

/** A number as Word writes it in one of its formats; in one that is not known, or runs out, in digits. */
const numeral = (format: string, n: number): string =>
  chineseFormat.test(format) && n < 100 ? chinese(n) : (signs[format]?.[n - 1] ?? String(n))

/** Counts as Word does: a level goes on where it was last, and those below it begin anew. */
const counter = (lists: ReadonlyMap<string, List>) => {
  const counts = new Map<string, number[]>()
  const restarted = new Set<string>()
  return (id: string, at: number): string => {
    const list = lists.get(id)
    const level = list?.levels.get(at)
    if (!list || !level) return ''
    const count = counts.get(list.family) ?? []
    counts.set(list.family, count)
    const restart = restarted.has(`${id}/${at}`) ? undefined : list.restarts.get(at)
    restarted.add(`${id}/${at}`)
    const before = count[at]
    count[at] = restart ?? (before === undefined ? level.start : before + 1)
    count.splice(at + 1)
    if (level.format === 'bullet') return '·'
    return level.text.replace(/%([1-9])/g, (_, place: string) => {
      const above = Number(place) - 1
      const { format, start } = list.levels.get(above) ?? level
      return numeral(format, count[above] ?? start)
    })
  }
}

/**
 * A document with the numbers written out that Word draws by itself: 一、（一）1. Mammoth knows of a list only that it
 * has numbers. `styles` and `numbering`: those parts of the file.
 */
export const withNumbers = (document: string, numbering: string, styles: string | null): string => {
  const known = styles === null ? new Map<string, Numbered>() : stylesIn(parsed(styles))
  const lists = listsIn(parsed(numbering), known)
  const markOf = counter(lists)
  const root = parsed(document)
  const owner = root.ownerDocument
  const make = (name: string, value?: string): Element => {
    const element = owner.createElementNS(root.namespaceURI, `w:${name}`)
    if (value !== undefined) element.setAttributeNS(root.namespaceURI, 'w:val', value)
    return element
  }
  for (const paragraph of Array.from(root.getElementsByTagNameNS(root.namespaceURI, 'p'))) {
    const own = numberedOf(paragraph)
    const style = valueAt(paragraph, 'pPr', 'pStyle')
    const said = styled(known, style)
    const id = own.list ?? said?.list
    if (!id || id === '0') continue
    const ofStyle = [...(lists.get(id)?.levels ?? [])].find(([, level]) => level.style === style)
    const at = own.level ?? said?.level ?? (style === null ? undefined : ofStyle?.[0]) ?? 0
    const mark = markOf(id, at)
    const text = paragraph.textContent?.trim()
    const settings =
      childOf(paragraph, 'pPr') ?? paragraph.insertBefore(make('pPr'), paragraph.firstChild)
    const old = childOf(settings, 'numPr')
    if (old) settings.removeChild(old)
    const none = make('numPr')
    none.appendChild(make('ilvl', '0'))
    none.appendChild(make('numId', '0'))
    settings.appendChild(none)
    if (!mark || !text) continue
    const run = make('r')
    run.appendChild(make('rPr')).appendChild(make('rStyle', markStyle))
    run.appendChild(make('t')).appendChild(owner.createTextNode(mark))
    paragraph.insertBefore(run, settings.nextSibling)
  }
  return new XMLSerializer().serializeToString(owner)
}
