import { ObjectId, type Document } from 'mongodb'

import { databaseOf } from '../../src/engine'
import type { Newsroom, Person as Visitor } from '../newsroom'
import { complete } from '../newsroom/articles'
import type { Person, Situation } from './expectations'

export type Cast = Record<Person, Visitor>

/** A newsroom's people, of whom three stand in the byline of every article. */
export const hireCast = async (newsroom: Newsroom): Promise<Cast> => ({
  author: await newsroom.hire('author', 'reporter'),
  editor: await newsroom.hire('editor', 'editor'),
  editorAuthor: await newsroom.hire('editorAuthor', 'editor'),
  approver: await newsroom.hire('approver', 'editor'),
  publisher: await newsroom.hire('publisher', 'publisher'),
  publisherAuthor: await newsroom.hire('publisherAuthor', 'publisher'),
  publisherApprover: await newsroom.hire('publisherApprover', 'editor', 'publisher'),
  admin: newsroom.admin,
  otherReporter: await newsroom.hire('otherReporter', 'reporter'),
  otherEditor: await newsroom.hire('otherEditor', 'editor'),
  anonymous: newsroom.anonymous,
})

const made = async (answer: ReturnType<Visitor['post']>): Promise<string> => {
  const { status, body } = await answer
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.doc.id
}

/** Two sections with editors of their own, one asking for one review and one for two, and the byline. */
const setScene = async ({ admin, ...cast }: Cast) => {
  const { editor, editorAuthor, approver, publisherApprover, publisherAuthor, otherEditor } = cast
  const editors = [editor, editorAuthor, approver, publisherApprover].map(({ id }) => id)
  const section = (name: string, requiredReviews: number, of: string[]) =>
    made(admin.post('/sections', { name, requiredReviews, editors: of }))
  const byline: string[] = []
  for (const { name, id } of [editorAuthor, publisherAuthor]) {
    byline.push(await made(admin.post('/reporters', { name, user: id })))
  }
  await section('别处', 1, [otherEditor.id])
  return { one: await section('一审', 1, editors), two: await section('两审', 2, editors), byline }
}

type Step = [who: Person, action: string, input?: object]
const soon = () => ({ publishAt: new Date(Date.now() + 86_400_000).toISOString() })
const submit: Step = ['author', 'submit']
const pass: Step[] = [submit, ['approver', 'approve'], ['publisherApprover', 'approve']]
const out: Step[] = [...pass, ['publisher', 'publish']]
const revised: Step[] = [...out, ['author', 'edit']]

/** Real transitions that lead to each situation, in the section of two reviews where nothing else is said. */
const ways: Record<Situation, Step[]> = {
  draft: [],
  returned: [submit, ['editor', 'return', { note: '补采' }]],
  review: [submit],
  firstOfTwo: [submit],
  secondOfTwo: [submit, ['approver', 'approve']],
  approved: pass,
  scheduled: [...pass, ['publisher', 'schedule', soon()]],
  published: out,
  liveDraft: revised,
  liveReturned: [...revised, submit, ['editor', 'return', { note: '补采' }]],
  liveReview: [...revised, submit],
  liveApproved: [...revised, ...pass],
  liveScheduled: [...revised, ...pass, ['publisher', 'schedule', soon()]],
  retracted: [...out, ['publisher', 'retract', { note: '不实', publicNote: '内容不实' }]],
  spiked: [['author', 'spike', { note: '不用' }]],
}
const ofOneReview: readonly Situation[] = ['review', 'liveReview']

/** Walks one article to each situation; `requiredReviews` of one section is two until those walks are over. */
export const buildSituations = async (cast: Cast): Promise<Record<Situation, string>> => {
  const { one, two, byline } = await setScene(cast)
  const walk = async (situation: Situation, steps: Step[]): Promise<string> => {
    const isOfOne = ofOneReview.includes(situation)
    const text = complete(isOfOne ? one : two, `汾河两岸添新绿${situation}`)
    const signed = [...text.byline, ...byline.map((reporter) => ({ reporter, role: 'reporter' }))]
    const id = await made(cast.author.post('/articles', { ...text, byline: signed }))
    let revision = 1
    for (const [who, action, input] of steps) {
      // A section that asks for one review has given it when the second comes.
      if (isOfOne && who === 'publisherApprover') continue
      const answer =
        action === 'edit'
          ? await cast[who].patch(`/articles/${id}`, { revision, kicker: '续' })
          : await cast[who].act(id, action, { revision, ...input })
      if (answer.status !== 200) throw new Error(`${situation}: ${JSON.stringify(answer.body)}`)
      revision += 1
    }
    return id
  }
  const built: [string, string][] = []
  for (const [situation, steps] of Object.entries(ways)) {
    built.push([situation, await walk(situation as Situation, steps)])
  }
  return Object.fromEntries(built) as Record<Situation, string>
}

/** Everything that is stored of an article: the newsroom's copy, its history, its record, what readers have. */
export const storedOf = async ({ payload }: Newsroom, id: string): Promise<Stored> => {
  const db = databaseOf(payload)
  const _id = new ObjectId(id)
  const [article, versions, activity, readers, notices] = await Promise.all([
    db.collection('articles').findOne({ _id }),
    db.collection('_articles_versions').countDocuments({ parent: _id }),
    db.collection('activity').find({ article: _id }).sort({ revision: 1 }).toArray(),
    db.collection<{ _id: string }>('published').findOne({ _id: id }),
    db.collection('published_notices').find({ article: id }).toArray(),
  ])
  return { article, versions, activity, readers, notices }
}

export type Stored = {
  article: Document | null
  versions: number
  activity: Document[]
  readers: Document | null
  notices: Document[]
}

/** A twin of a prepared article under another id and slug: its text, its history, what readers have of it. */
export const twinOf = async ({ payload }: Newsroom, id: string): Promise<string> => {
  const db = databaseOf(payload)
  const [_id, twin] = [new ObjectId(id), new ObjectId()]
  const slug = `twin-${twin.toHexString()}`
  const article = await db.collection('articles').findOne({ _id })
  await db.collection('articles').insertOne({ ...article, _id: twin, slug })
  const versions = await db.collection('_articles_versions').find({ parent: _id }).toArray()
  await db.collection('_articles_versions').insertMany(
    versions.map(({ _id: _own, version, ...rest }) => ({
      ...rest,
      parent: twin,
      version: { ...version, slug },
    })),
  )
  const copies = db.collection<{ _id: string }>('published')
  const copy = await copies.findOne({ _id: id })
  if (copy) await copies.insertOne({ ...copy, _id: twin.toHexString(), slug } as { _id: string })
  return twin.toHexString()
}
