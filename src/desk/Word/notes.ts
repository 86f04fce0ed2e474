import { tell } from '../../i18n/pageWarnings'
import { say } from '../../i18n/text'
import { writingTexts as texts } from '../../i18n/writing'
import type { BodyArticle } from '../../text/body/article'
import type { Placed } from '../PhotoDrop/context'
import type { Read } from './useWord'

/** What a person should look at once the form is filled. `photos` is null when they were not wanted. */
export const notesOf = (
  { article, document, name }: Read,
  photos: readonly (Placed | null)[] | null,
  language: string,
): string[] => {
  const { leftOut } = document
  return [
    say(texts.filled, language, { name }),
    ...notPlaced(article, Boolean(photos?.length), language),
    ...(leftOut ? [say(texts.leftOut, language, { count: leftOut })] : []),
    ...(photos ? [] : [say(texts.photosLeft, language)]),
    ...tell(article.warnings, language).map(({ message }) => message),
  ]
}

export const notesOfPasted = (article: BodyArticle, language: string): string[] => [
  say(texts.unpacked, language),
  ...notPlaced(article, false, language),
  ...tell(article.warnings, language).map(({ message }) => message),
]

/** What the text says that no field was filled with. */
const notPlaced = (
  { item: { column, credit } }: Pick<BodyArticle, 'item'>,
  hasPhotos: boolean,
  language: string,
): string[] => {
  const names = credit.map(({ name }) => name)
  return [
    ...(column ? [say(texts.columnNamed, language, { column })] : []),
    ...(names.length && !hasPhotos ? [say(texts.creditNamed, language, { names })] : []),
  ]
}
