/** What a copy desk would mark. */
export const styleCodes = [
  'halfWidth',
  'fullWidth',
  'unpaired',
  'doubled',
  'ellipsis',
  'spaced',
  'repeated',
  'mixedNumber',
  'percentRange',
  'noSuchDate',
  'weekday',
  'wrongWord',
  'redundant',
  'avoided',
  'headlineStop',
  'headlineLong',
  'nameSpelt',
  'fieldInText',
] as const
export type StyleCode = (typeof styleCodes)[number]

/** A stretch of a line, in UTF-16 units, and what it should be where that is certain. */
export type Finding = { code: StyleCode; from: number; to: number; suggestion?: string }

/** A line of an article: one of its headings, or a paragraph of its body. */
export type StyleLine = { field: 'kicker' | 'headline' | 'subheadline' | 'body'; text: string }
