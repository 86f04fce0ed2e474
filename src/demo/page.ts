import { readFile } from 'node:fs/promises'
import { createLocalReq } from 'payload'

import { importPage } from '../../collections/pages/import'
import { idOrNull } from '../workflow'
import { take, type Newsroom } from './desk'
import { approved, publishedTwiceReviewed, published } from './lives'
import { fileOf, type Picture } from './pictures'
import { type Step } from './types'

/** What becomes of the four items, in their order: the last waits for its second review. */
const lives: readonly (readonly Step[])[] = [
  publishedTwiceReviewed('reporter'),
  published('reporter2'),
  publishedTwiceReviewed('reporter'),
  [{ by: 'reporter', edit: { photos: ['dust-watch'] } }, ...approved('reporter')],
]

/**
 * Imports a page as 杨文 would paste it, brings the photo that it waits for, and takes its articles on.
 * @param painting the file of the page's photo item
 */
export async function makePage(newsroom: Newsroom, painting: Picture): Promise<void> {
  const { payload, staff } = newsroom
  const text = await readFile(new URL('page.txt', import.meta.url), 'utf8')
  const req = await createLocalReq({ user: staff.reporter }, payload)
  const { articles } = await importPage(req, { text })
  if (articles.length !== lives.length) throw new Error('The sample page no longer has four items.')
  for (const [index, { id }] of articles.entries()) {
    const own = { depth: 0, overrideAccess: false, user: staff.reporter } as const
    let article = await payload.findByID({ collection: 'articles', id, ...own, user: staff.admin })
    for (const { photo } of article.photos ?? []) {
      await payload.update({
        collection: 'photos',
        id: idOrNull(photo) ?? '',
        data: {},
        file: fileOf(painting),
        ...own,
      })
    }
    for (const step of lives[index] ?? []) article = await take(newsroom, article, step)
  }
}
