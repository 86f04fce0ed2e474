/** One label, message or error in both languages of the newsroom. Payload takes this shape for its own labels. */
export type Text = { zh: string; en: string }
export type Language = keyof Text

export const languageOf = (language: string | undefined): Language =>
  /^en(?:[-_.]|$)/.test(language ?? '') ? 'en' : 'zh'

export type Params = Readonly<Record<string, string | number | readonly string[]>>

/** Several things, one after the other. */
export const listed = (things: readonly string[], language: string | undefined): string =>
  things.join(languageOf(language) === 'en' ? ', ' : '\u3001')

/**
 * `{name}` in a text is replaced by `params.name`, several things by a list of them; a name without a value stays as it is.
 * `{name|day|days}` is the first word where the number is one, else the second.
 */
export const say = (text: Text, language: string | undefined, params: Params = {}): string =>
  text[languageOf(language)].replace(
    /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, name: string, one?: string, several?: string) => {
      const value = params[name]
      if (value === undefined) return whole
      if (one !== undefined && several !== undefined) return value === 1 ? one : several
      return typeof value === 'object' ? listed(value, language) : String(value)
    },
  )
