/** What a person should look at after a page is read, and what each of these names. Texts: `src/i18n/pageWarnings.ts`. */
export type WarningParams = {
  noItems: Nothing
  garbled: Nothing
  headless: Nothing
  bodiless: Nothing
  box: { heading: string }
  unfinished: Nothing
  headingsMerged: Nothing
  titleElsewhere: { title: string }
  datelineDate: { printed: string }
  secondSource: { printed: string }
  pageOfSource: { printed: string }
  secondTurn: { page: number }
  secondDate: { printed: string; kept: string }
  secondNumber: { printed: number; kept: number }
  weekday: { weekday: number; date: string }
  letter: { letter: string; number: number }
  headerUnused: { printed: string }
  givenDateInvalid: { given: string }
  givenDate: { given: string; printed: string }
  givenNumber: { given: number; printed: number }
  givenName: { given: string; printed: string }
}
type Nothing = Record<never, never>

export type WarningCode = keyof WarningParams

/** `line` is 1-based. The message is made of it where the caller's language is known. */
export interface PageWarning {
  line: number
  code: WarningCode
  params: Readonly<Record<string, string | number>>
}

export type Warn = <Code extends WarningCode>(
  line: number,
  code: Code,
  ...params: keyof WarningParams[Code] extends never ? [] : [WarningParams[Code]]
) => void

/** A list of warnings and the only way to add to it. */
export function collectWarnings(): { warnings: PageWarning[]; warn: Warn } {
  const warnings: PageWarning[] = []
  const warn: Warn = (line, code, ...[params]) =>
    void warnings.push({ line, code, params: { ...params } })
  return { warnings, warn }
}
