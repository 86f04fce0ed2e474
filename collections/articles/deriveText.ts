import { convertLexicalToPlaintext } from '@payloadcms/richtext-lexical/plaintext'
import type { CollectionBeforeChangeHook } from 'payload'

import type { Article } from '../../src/payload-types'
import { workingTitle } from '../../src/text/title'
import { wordCount } from '../../src/text/words'
import { withReporterNames } from '../fields/byline'
import { fillPlacedPhotos } from './placedPhotos'

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
  const article = { ...originalDoc, ...filled }
  const text = article.body ? convertLexicalToPlaintext({ data: article.body }) : ''
  return { ...filled, title: workingTitle(article, text), wordCount: wordCount(text) }
}
