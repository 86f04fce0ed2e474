import { tell } from '../../i18n/pageWarnings'
import { say } from '../../i18n/text'
import { writingTexts as texts } from '../../i18n/writing'
import type { Placed } from '../PhotoDrop/context'
import type { Read } from './useWord'

/** What a person should look at once the form is filled. `photos` is null when they were not wanted. */
export const notesOf = (
  { article, document, name }: Read,
  photos: readonly (Placed | null)[] | null,
  language: string,
): string[] => {
  const { column, credit } = article.item
  const names = credit.map((person) => person.name).join('、')
  const { leftOut } = document
  return [
    say(texts.filled, language, { name }),
    ...(column ? [say(texts.columnNamed, language, { column })] : []),
    ...(names && !photos?.length ? [say(texts.creditNamed, language, { names })] : []),
    ...(leftOut ? [say(texts.leftOut, language, { count: leftOut })] : []),
    ...(photos ? [] : [say(texts.photosLeft, language)]),
    ...tell(article.warnings, language).map(({ message }) => message),
  ]
}
