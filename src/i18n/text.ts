/** One label, message or error in both languages of the newsroom. Payload takes this shape for its own labels. */
export type Text = { zh: string; en: string }
export type Language = keyof Text

export const languageOf = (language: string | undefined): Language =>
  /^en(?:[-_.]|$)/.test(language ?? '') ? 'en' : 'zh'

/** `{name}` in a text is replaced by `params.name`; a name without a value stays as it is. */
export const say = (
  text: Text,
  language: string | undefined,
  params: Record<string, string | number> = {},
): string =>
  text[languageOf(language)].replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in params ? String(params[name]) : whole,
  )
