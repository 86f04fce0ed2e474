import { openingOf } from '../page'
import { normalisePunctuation } from '../punctuation'
import { wordCount } from '../words'
import { dateFindings } from './dates'
import { misspeltNames } from './names'
import { pairFindings } from './pairs'
import { patterns } from './patterns'
import type { Finding, StyleLine } from './types'

export { styleCodes, type Finding, type StyleCode, type StyleLine } from './types'

/** Longer headlines break into three lines and more on a page. */
const longHeadline = 30

const isHeading = ({ field }: StyleLine): boolean => field !== 'body'

const matching = (line: StyleLine): Finding[] =>
  patterns
    .filter(({ only }) => !only || (only === 'heading') === isHeading(line))
    .flatMap(({ code, find, mend }) =>
      [...line.text.matchAll(find)].map((found) => ({
        code,
        from: found.index,
        to: found.index + found[0].length,
        ...(mend && { suggestion: mend(found) }),
      })),
    )

/** Runs of marks that `normalisePunctuation` would set full width: one rule, told here and done there. */
const halfWidth = ({ text }: StyleLine): Finding[] => {
  const mended = normalisePunctuation(text)
  const runs: Finding[] = []
  for (let at = 0; at < text.length; at++) {
    if (text[at] === mended[at]) continue
    const last = runs.at(-1)
    if (last?.to === at) last.to++
    else runs.push({ code: 'halfWidth', from: at, to: at + 1 })
  }
  return runs.map((run) => ({ ...run, suggestion: mended.slice(run.from, run.to) }))
}

const tooLong = ({ field, text }: StyleLine): Finding[] =>
  field === 'headline' && wordCount(text) > longHeadline
    ? [{ code: 'headlineLong', from: 0, to: text.length }]
    : []

/** Pasted with its opening, an article would be printed with two. In a round-up, later paragraphs have openings of their own. */
const fieldsInText = (lines: readonly StyleLine[]): { line: StyleLine; found: Finding } | null => {
  const body = lines.filter((line) => !isHeading(line))
  const opening = openingOf(body.map(({ text }) => text))
  const line = opening && body[opening.at]
  return line
    ? { line, found: { code: 'fieldInText', from: 0, to: opening.length, suggestion: '' } }
    : null
}

/** The first rule that finds a stretch keeps it. */
const apart = (findings: readonly Finding[]): Finding[] => {
  const kept: Finding[] = []
  const sorted = [...findings].sort((a, b) => a.from - b.from || b.to - a.to)
  for (const finding of sorted) if ((kept.at(-1)?.to ?? 0) <= finding.from) kept.push(finding)
  return kept
}

/**
 * What a copy desk would mark in each line of an article, in order of place. Advice: it finds few things, so that what
 * it finds is worth a look. Never throws; time grows with the length.
 * @param signed the names of the byline, as printed
 */
export const styleFindings = (
  lines: readonly StyleLine[],
  signed: readonly string[],
): Finding[][] => {
  const inText = fieldsInText(lines)
  return lines.map((line, at) => [
    ...tooLong(line),
    ...apart([
      ...(inText?.line === line ? [inText.found] : []),
      ...matching(line),
      ...dateFindings(line.text),
      ...misspeltNames(line.text, signed),
      ...pairFindings(line.text, lines[at + 1]?.text ?? ''),
      ...halfWidth(line),
    ]),
  ])
}
