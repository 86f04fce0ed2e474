import { styleLabels, styleTexts } from '../../i18n/style'
import { say } from '../../i18n/text'
import type { Finding } from '../../text/style'

/** What a finding says of the words that it found in `text`. */
export const sayFinding = (
  { code, from, suggestion, to }: Finding,
  text: string,
  language: string,
): string => {
  const label = say(styleLabels[code], language)
  // All of a line: it stands beside it.
  if (to - from === text.length) return label
  const wording =
    suggestion === undefined
      ? styleTexts.found
      : suggestion === ''
        ? styleTexts.leaveOut
        : styleTexts.instead
  return say(wording, language, {
    label,
    words: text.slice(from, to),
    suggestion: suggestion ?? '',
  })
}

export type Told = { said: string; first: Finding; count: number }

/** The findings of a line, each thing said once. */
export const toldOf = (findings: readonly Finding[], text: string, language: string): Told[] => {
  const told = new Map<string, Told>()
  for (const finding of findings) {
    const said = sayFinding(finding, text, language)
    told.set(said, {
      said,
      first: finding,
      ...told.get(said),
      count: (told.get(said)?.count ?? 0) + 1,
    })
  }
  return [...told.values()]
}
