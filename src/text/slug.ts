import { readings } from './pinyin'
import { splitName } from './surnames'

const MAX_LENGTH = 80

/**
 * More than any heading or name has. A save reads them before the field's own length is looked at, and pinyin takes some
 * twenty microseconds a character: one of megabytes would hold up everybody for half a minute.
 */
const MOST_READ = 1000

/**
 * The slug of a headline or title: `tai-yuan-2022-nian`. Toneless pinyin syllables, Latin words
 * (without diacritics) and numbers, joined by hyphens; ü is v (`lv`). Cut at a boundary to
 * `maxLength` characters; '' when nothing in `text` can be pronounced.
 */
export function slugOf(text: string, { maxLength = MAX_LENGTH } = {}): string {
  return cut(slugWords(text), maxLength)
}

/** `yang-wen`, `ouyang-nana`, `abudula-maimaiti`, `john-smith`: family name first, as printed. */
export function nameSlugOf(name: string, { maxLength = MAX_LENGTH } = {}): string {
  return cut(nameWords(name), maxLength)
}

/** The slug of a text without a headline: `date` (YYYY-MM-DD) and the first words of its caption. */
export function slugFallback(date: string, caption: string): string {
  return cut([date, ...slugWords(caption)], date.length + 1 + 40)
}

/** The first letter of each syllable (杨文 → `yw`) or Latin word, for quick entry. */
export function pinyinInitials(name: string): string {
  return spokenName(name)
    .map((part) => part.map((word) => word.charAt(0)).join(''))
    .join('')
}

/**
 * What people are listed by: each syllable with its tone and character, `yang2杨 wen2文`, so that
 * plain string order is that of a dictionary, surnames read as surnames, one family name together.
 * ü is `u:`, which sorts after lu4 and before luan, as in print.
 */
export function sortKey(name: string): string {
  const clean = joinSpacedName(name)
  return readings(clean, { name: splitName(clean) !== null })
    .map(({ character, syllable, tone }) =>
      syllable
        ? `${syllable.replace('v', 'u:')}${tone}${character} `
        : withoutDiacritics(character).toLowerCase(),
    )
    .join('')
    .trim()
}

/**
 * The first of `base`, `base-2`, `base-3`… that is not `taken`. Past 9 it doubles and halves its
 * steps: a headline that returns every day must not cost a question for each day it was used.
 */
export async function freeSlug(
  base: string,
  taken: (slug: string) => Promise<boolean>,
): Promise<string> {
  const numbered = (n: number) => (n === 1 ? base : `${base}-${n}`)
  for (let n = 1; n < 10; n++) if (!(await taken(numbered(n)))) return numbered(n)
  let used = 9
  let free = 18
  while (await taken(numbered(free))) {
    used = free
    free *= 2
  }
  while (free - used > 1) {
    const middle = Math.floor((used + free) / 2)
    if (await taken(numbered(middle))) used = middle
    else free = middle
  }
  return numbered(free)
}

/** Syllables, Latin words and numbers of `text`, in order, ready to be joined. */
function slugWords(text: string): string[] {
  // An apostrophe or thousands separator does not end a word: don't, 1,000.
  const plain = withoutDiacritics(text.slice(0, MOST_READ))
    .replace(/(?<=[a-z])['\u2019](?=[a-z])|(?<=\d),(?=\d{3})/giu, '')
    .toLowerCase()
  const words: string[] = []
  let latin = ''
  const endLatin = () => {
    if (latin) words.push(latin)
    latin = ''
  }
  for (const { character, syllable } of readings(plain)) {
    if (/^[a-z0-9]$/.test(character)) {
      latin += character
      continue
    }
    endLatin()
    if (syllable) words.push(syllable)
  }
  endLatin()
  return words
}

function nameWords(name: string): string[] {
  return spokenName(name).map((part) => part.join(''))
}

/** The words of each part of a name: family and given name, or the parts set apart by · */
function spokenName(name: string): string[][] {
  const clean = joinSpacedName(name)
  const parts = splitName(clean)
  if (parts) {
    const spoken = readings(clean, { name: true }).map(({ syllable }) => syllable ?? '')
    const size = [...parts.family].length
    return [spoken.slice(0, size), spoken.slice(size)]
  }
  const transcribed = clean.split(/[\u00B7\u2022\u30FB]/)
  if (transcribed.length > 1) return transcribed.map((part) => slugWords(part))
  return slugWords(clean).map((word) => [word])
}

function withoutDiacritics(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '')
}

// Print sets two-character names apart to line up with three-character ones: 窦 妮.
function joinSpacedName(name: string): string {
  return name
    .slice(0, MOST_READ)
    .trim()
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
}

function cut(words: string[], maxLength: number): string {
  let slug = ''
  for (const word of words) {
    if (!word) continue
    const longer = slug ? `${slug}-${word}` : word
    if (longer.length > maxLength) return slug || word.slice(0, maxLength)
    slug = longer
  }
  return slug
}
