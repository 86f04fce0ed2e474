import { convertLexicalToPlaintext } from '@payloadcms/richtext-lexical/plaintext'
import type { CollectionBeforeChangeHook } from 'payload'

import { deskTexts } from '../../src/i18n/desk'
import { say } from '../../src/i18n/text'
import type { Article } from '../../src/payload-types'
import { titleOf } from '../../src/text/title'
import { wordCount } from '../../src/text/words'
import { withReporterNames } from '../fields/byline'
import { fillPlacedPhotos } from './placedPhotos'

const wordsOf = (body: Article['body']): number =>
  body ? wordCount(convertLexicalToPlaintext({ data: body })) : 0

/** What follows from the text that was sent: names of the byline, captions of placed photos, the title, the word count. */
export const deriveText: CollectionBeforeChangeHook<Article> = async ({
  data,
  originalDoc,
  req,
}) => {
  const filled = { ...data, ...(await fillPlacedPhotos(req, data)) }
  if (data.byline) {
    const [byline] = await withReporterNames(req, [data.byline], originalDoc?.byline ?? [])
    filled.byline = byline as Article['byline']
  }
  filled.title =
    titleOf({ ...originalDoc, ...filled }) ?? say(deskTexts.untitled, req.i18n?.language)
  return data.body === undefined ? filled : { ...filled, wordCount: wordsOf(filled.body ?? null) }
}
