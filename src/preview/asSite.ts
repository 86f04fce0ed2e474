import type { PayloadRequest } from 'payload'

import { env } from '../env'
import type { BylineRole } from '../i18n/byline'
import type { PublishedArticle, PublishedByline, PublishedPhoto } from '../published'
import type { Article, Byline, Photo, SectionRef } from '../site/types'
import { dateAt } from '../site/when'
import type { Id } from '../workflow'

type Names = { sections: Map<Id, SectionRef>; reporters: Map<Id, { slug: string }> }

const lookUp = { depth: 0, overrideAccess: true, pagination: false } as const
const idsIn = (ids: (Id | null)[]) => ({ id: { in: ids.filter((id) => id !== null) } })

const namesOf = async (req: PayloadRequest, view: PublishedArticle): Promise<Names> => {
  const people = [...view.byline, ...view.photos.flatMap(({ credit }) => credit)]
  const sections = await req.payload.find({
    ...lookUp,
    collection: 'sections',
    req,
    where: idsIn([view.section, view.column]),
  })
  const reporters = await req.payload.find({
    ...lookUp,
    collection: 'reporters',
    req,
    select: { slug: true },
    where: idsIn(people.map(({ reporter }) => reporter)),
  })
  return {
    sections: new Map(
      sections.docs.map(({ id, name, slug, kind }) => [id, { name, slug: slug ?? '', kind }]),
    ),
    reporters: new Map(reporters.docs.map(({ id, slug }) => [id, { slug: slug ?? '' }])),
  }
}

const bylineOf = (byline: PublishedByline[], { reporters }: Names): Byline[] =>
  byline.map(({ name, role, affiliation, reporter }) => ({
    name,
    role: role as BylineRole,
    affiliation,
    reporter: reporters.get(reporter ?? '') ?? null,
  }))

const photoOf = ({ caption, credit, sizes }: PublishedPhoto, names: Names): Photo => ({
  caption,
  credit: bylineOf(credit, names),
  sizes,
})

/** The readers' view of a text as `/graphql` would give it to the site. */
export const asSite = async (req: PayloadRequest, view: PublishedArticle): Promise<Article> => {
  const names = await namesOf(req, view)
  const { aiUse, corrections, publishedAt, source, updatedAt } = view
  return {
    ...view,
    section: names.sections.get(view.section ?? '') ?? null,
    column: names.sections.get(view.column ?? '') ?? null,
    byline: bylineOf(view.byline, names),
    photos: view.photos.map((photo) => photoOf(photo, names)),
    source: source && { ...source, date: source.date && dateAt(env, source.date) },
    corrections: corrections.map(({ at, note }) => ({ at: at.toISOString(), note })),
    aiUse: aiUse as Article['aiUse'],
    publishedAt: publishedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}
