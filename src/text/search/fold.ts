import { Converter } from 'opencc-js/t2cn'

// A character at a time, so that each keeps its place; what whole words would tell (乾坤) matters to writing, not to finding.
let toSimplified: ((text: string) => string) | undefined

const folds = new Map<string, string>()

const foldCharacter = (character: string): string => {
  const known = folds.get(character)
  if (known !== undefined) return known
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  toSimplified ??= Converter({ from: 't', to: 'cn' })
  const folded = toSimplified(plain).replace(/[^\p{L}\p{N}]+/gu, ' ')
  folds.set(character, folded)
  return folded
}

/**
 * A text as it is compared in search: simplified characters, half width, lower case, without accents; marks and white
 * space are one space between what they part.
 * @param places filled, if given, with the index in `text` of what each UTF-16 unit of the answer comes from
 */
export const fold = (text: string, places?: number[]): string => {
  let folded = ''
  // Not asked of the text itself: to look at its end, the engine writes out all that was put together so far.
  let isApart = true
  let index = 0
  for (const character of text) {
    const added = foldCharacter(character)
    if (added !== ' ' || !isApart) {
      folded += added
      if (added) isApart = added.endsWith(' ')
      if (places) for (let unit = 0; unit < added.length; unit++) places.push(index)
    }
    index += character.length
  }
  return folded
}
