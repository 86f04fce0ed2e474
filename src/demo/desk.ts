import { createLocalReq, type Payload } from 'payload'

import { transition } from '../engine'
import { type Article } from '../payload-types'
import { type Staff } from './accounts'
import { bodyOf } from './body'
import { noteOn } from './margin'
import { type ReporterIds } from './people'
import { type PhotoIds } from './photos'
import { type SectionIds } from './sections'
import { type AccountName, type Signature, type Step, type Story, type Text } from './types'

/** All that a story's words are looked up in. */
export interface Newsroom {
  payload: Payload
  staff: Staff
  reporters: ReporterIds
  sections: SectionIds
  photos: PhotoIds
}

const day = 24 * 60 * 60 * 1000

function found(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name)
  if (!id) throw new Error(`The sample newsroom has no ${name}.`)
  return id
}

const signed = ({ reporters }: Newsroom, signature: Signature) =>
  typeof signature === 'string'
    ? { reporter: found(reporters, signature), name: signature, role: 'reporter' as const }
    : { reporter: reporters.get(signature.name ?? ''), ...signature }

/** What a form would post of this text. */
function dataOf(newsroom: Newsroom, text: Text) {
  const { section, column, byline, photos, body, ...plain } = text
  return {
    ...plain,
    ...(section && { section: found(newsroom.sections, section) }),
    ...(column && { column: found(newsroom.sections, column) }),
    ...(byline && { byline: byline.map((signature) => signed(newsroom, signature)) }),
    ...(photos && { photos: photos.map((name) => ({ photo: found(newsroom.photos, name) })) }),
    ...(body && { body: bodyOf(body, (name) => found(newsroom.photos, name)) }),
  }
}

const as = ({ staff }: Newsroom, by: AccountName) =>
  ({ depth: 0, overrideAccess: false, user: staff[by] }) as const

type Drafted = Pick<Article, 'kind' | 'aiUse' | 'stage' | 'revision'>
// What the form starts a new article with; the types ask for it although Payload fills it in.
const blank: Drafted = { kind: 'news', aiUse: 'none', stage: 'draft', revision: 0 }

const draft = (newsroom: Newsroom, { by, text }: Story): Promise<Article> =>
  newsroom.payload.create({
    collection: 'articles',
    data: { ...blank, dateline: { text: '本报讯' }, ...dataOf(newsroom, text) },
    ...as(newsroom, by),
  })

/** Does one thing to an article as a person does it: under its rules, on the revision that it has now. */
export async function take(newsroom: Newsroom, article: Article, step: Step): Promise<Article> {
  const { payload, staff } = newsroom
  if ('edit' in step) {
    return payload.update({
      collection: 'articles',
      id: article.id,
      data: { ...dataOf(newsroom, step.edit), revision: article.revision },
      ...as(newsroom, step.by),
    })
  }
  if ('says' in step) {
    await payload.create({
      collection: 'notes',
      data: noteOn(article, step),
      ...as(newsroom, step.by),
    })
    return article
  }
  const { by, action, publishIn, ...given } = step
  const req = await createLocalReq({ user: staff[by] }, payload)
  const moved = await transition(req, article.id, action, {
    ...given,
    revision: article.revision,
    ...(publishIn && { publishAt: new Date(Date.now() + publishIn * day).toISOString() }),
  })
  return moved.article
}

/** Lives a story from its first draft on. */
export async function live(newsroom: Newsroom, story: Story): Promise<Article> {
  let article = await draft(newsroom, story)
  for (const step of story.life) article = await take(newsroom, article, step)
  return article
}
