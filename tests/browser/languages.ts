import { bodyOf } from '../newsroom/articles'

/** What people write here is Greek, so that the Chinese and the English on a screen are its own. */
export const greek = {
  kicker: 'Λιμάνι',
  headline: 'Νέα του λιμανιού',
  byline: [{ name: 'Ανδρέας', role: 'reporter' }],
  body: bodyOf('Το λιμάνι άνοιξε σήμερα', 'Ήρθαν πολλοί'),
}

/** Latin letters that a Chinese screen may have: names that have no others. */
const latin =
  /\b(?:AI|AVIF|Ctrl|docx|Enter|GBK|ID|IPTC|JPEG|PNG|Touban|txt|URL|UTF|WebP|Word|XMP)\b/g
/** Chinese that an English screen may have: names, of the tests' people too, and what is printed, as an example. */
const chinese = /头版|中文|简体|田管|杨记|李编|王签|河畔新闻|要闻|杨文|摄/g
/** Addresses, files, ids, checksums and keys are nobody's language. */
const technical =
  /\S+@\S+|https?:\S+|\/\S+|\b[0-9a-f]{8,}\b|\btouban_\S+|\b[\w-]+\.\w{3,4}\b|\b[a-z]+(?:-[a-z0-9]+)+\b/g

/** Words of the other language on a screen of one, and its marks between ours. */
export const foreignIn = (words: string, language: 'zh' | 'en'): string[] => {
  const own = words.replace(technical, ' ')
  const found =
    language === 'zh'
      ? own.replace(latin, '').match(/[A-Za-z]{2,}[A-Za-z ]*/g)
      : own
          .replace(chinese, '')
          .match(/[\p{Script=Han}\u3001\u3002\uFF01\uFF08\uFF09\uFF0C\uFF1A\uFF1B\uFF1F]+/gu)
  return [...new Set(found)]
}
