import { pinyin } from 'pinyin-pro'
import { SURNAME_READINGS } from './surnames'

/** One character as it is read: `lv4` for 绿; neutral tone is 5. Null where nothing is pronounced. */
export interface Reading {
  character: string
  /** Lower-case a–z, ü as v; null for what is not a readable Han character. */
  syllable: string | null
  tone: number
}

/** Readings of `text`, one for each code point; `name` reads its head as a surname (单 shàn). */
export function readings(text: string, { name = false } = {}): Reading[] {
  const read = pinyin(text, {
    type: 'all',
    toneType: 'num',
    v: true,
    // 一 and 不 keep their dictionary tone: these are keys, not speech.
    toneSandhi: false,
    ...(name ? { surname: 'head' as const } : {}),
  })
  return read.map(({ origin, pinyin: sound, isZh }, index) => {
    const spoken = (name && index === 0 && SURNAME_READINGS[origin]) || sound
    const syllable = isZh ? plainLetters(spoken) : ''
    return {
      character: origin,
      syllable: syllable || null,
      tone: Number(/\d/.exec(spoken)?.[0]) || 5,
    }
  })
}

// pinyin-pro writes ü in spite of `v` when tones are numbers.
function plainLetters(spoken: string): string {
  return spoken
    .replaceAll('ü', 'v')
    .normalize('NFKD')
    .replace(/[^a-z]/g, '')
}
