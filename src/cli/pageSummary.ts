import { articleFields, kindLabels } from '../i18n/articles'
import { bylineRoleLabels } from '../i18n/byline'
import { importCommandTexts as texts } from '../i18n/importCommand'
import type { ToldWarning } from '../i18n/pageWarnings'
import { say, type Language, type Text } from '../i18n/text'
import type { ParsedByline, ParsedItem, ParsedPage } from '../text/page'

export type ToldPage = Omit<ParsedPage, 'warnings'> & { warnings: ToldWarning[] }

const people = (list: readonly ParsedByline[], language: Language): string =>
  list
    .map(({ name, role, affiliation }) =>
      [affiliation, bylineRoleLabels[role][language], name].filter(Boolean).join(' '),
    )
    .join('、')

const itemLines = (item: ParsedItem, index: number, language: Language): string[] => {
  const { kicker, subheadline, column, byline, credit, body } = item
  const [from, to] = item.lines
  const fields: (readonly [Text, string | null])[] = [
    [articleFields.kicker.label, kicker],
    [articleFields.subheadline.label, subheadline],
    [articleFields.column.label, column],
    [articleFields.byline.label, people(byline, language)],
    [texts.credit, people(credit, language)],
  ]
  const kind = kindLabels[item.kind][language]
  const headline = item.headline ?? texts.untitled[language]
  return [
    say(texts.item, language, { place: index + 1, kind, headline }),
    ...fields.flatMap(([name, value]) =>
      value ? [say(texts.field, language, { name: name[language], value })] : [],
    ),
    say(texts.extent, language, { blocks: body.length, from, to }),
  ]
}

/** A parsed page for a person at a terminal. */
export const summaryOf = ({ page, items, warnings }: ToldPage, language: Language): string => {
  const { date, number, name } = page
  const place = number === null ? texts.unnumbered : texts.numbered
  return [
    [date ?? texts.undated[language], say(place, language, { number: number ?? '' }), name ?? '']
      .join('  ')
      .trim(),
    ...items.flatMap((item, index) => itemLines(item, index, language)),
    ...warnings.map((warning) => say(texts.warning, language, warning)),
  ].join('\n')
}
