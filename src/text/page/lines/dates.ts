const FULL_WIDTH_ZERO = 0xff10
/** １４ → 14, as long as it was. */
export const asciiDigits = (text: string): string =>
  text.replace(/[\uFF10-\uFF19]/g, (digit) => String((digit.codePointAt(0) ?? 0) - FULL_WIDTH_ZERO))

const DIGITS = '\u3007零一二三四五六七八九'

/** 十四, 二十, 廿一, 〇二, 14, １４ → the number; NaN for anything else. */
export function readNumber(text: string): number {
  const ascii = asciiDigits(text)
  if (/^\d+$/.test(ascii)) return Number(ascii)
  const plain = text.replace(/廿/, '二十').replace(/卅/, '三十').replace(/[○O]/g, '\u3007')
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(plain)
  if (tens) return (tens[1] ? digitOf(tens[1]) : 1) * 10 + (tens[2] ? digitOf(tens[2]) : 0)
  const digits = [...plain].map(digitOf)
  return digits.length > 0 && digits.every((digit) => digit >= 0) ? Number(digits.join('')) : NaN
}

function digitOf(character: string): number {
  const index = DIGITS.indexOf(character)
  return index <= 0 ? index : index - 1
}

/** ISO date, or null when the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000 && year <= 9999
  return real ? date.toISOString().slice(0, 10) : null
}

export const isIsoDate = (text: string): boolean => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return parts !== null && isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text
}

/** A date as printed; year and month may be missing. */
export interface PrintedDate {
  year: number | null
  month: number | null
  day: number
}

const YEARS_BACK = 8
const MONTHS_BACK = 12

/**
 * The day a printed date means in the paper of `issue` (ISO): the nearest one that is not after it.
 * With no issue date, only a date that prints its year is a day.
 */
export function resolveDate(
  { year, month, day }: PrintedDate,
  issue: string | null,
): string | null {
  if (year !== null && month !== null) return isoDate(year, month, day)
  if (!issue) return null
  const issueYear = Number(issue.slice(0, 4))
  const issueMonth = Number(issue.slice(5, 7))
  const candidates =
    month !== null
      ? Array.from({ length: YEARS_BACK + 1 }, (_, back) => isoDate(issueYear - back, month, day))
      : Array.from({ length: MONTHS_BACK }, (_, back) => {
          const months = issueYear * 12 + issueMonth - 1 - back
          return isoDate(Math.floor(months / 12), (months % 12) + 1, day)
        })
  return candidates.find((date) => date !== null && date <= issue) ?? null
}

const NUMBER = '[0-9\\uFF10-\\uFF19〇零○一二三四五六七八九十廿卅]'
/** Groups year, month, day; the year and the month are optional. */
export const DATE_PATTERN = `(?:(${NUMBER}{4})\\s*年\\s*)?(?:(${NUMBER}{1,3})\\s*月\\s*)?(${NUMBER}{1,3})\\s*[日号]`

export function printedDate(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): PrintedDate | null {
  const date = {
    year: year ? readNumber(year) : null,
    month: month ? readNumber(month) : null,
    day: readNumber(day ?? ''),
  }
  return [date.year ?? 0, date.month ?? 0, date.day].some(Number.isNaN) ? null : date
}
