type Titled = { headline?: string | null; photos?: { caption?: string | null }[] | null }

const longest = 32

const firstSentence = (text: string): string => {
  const sentence = text.split(/[。！？\n]/, 1)[0] ?? ''
  return sentence.length > longest ? `${sentence.slice(0, longest)}…` : sentence
}

/** What an article goes by: its headline; of a photo without one, what its caption begins with. Null where it has neither yet. */
export const titleOf = ({ headline, photos }: Titled): string | null =>
  headline || firstSentence(photos?.[0]?.caption ?? '') || null

/** What the newsroom calls it meanwhile, in no language of its own: until it has a title, its text begins as one. */
export const workingTitle = (article: Titled, text: string): string =>
  titleOf(article) ?? (firstSentence(text) || '—')

type Dated = { date?: string | null; number?: number | null; name?: string | null }

/** What a page goes by: 2022-11-15 02 要闻. */
export const pageTitle = ({ date, name, number }: Dated): string =>
  [date?.slice(0, 10), number && String(number).padStart(2, '0'), name].filter(Boolean).join(' ')
