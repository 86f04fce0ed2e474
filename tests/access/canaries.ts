import { databaseOf } from '../../src/engine'
import type { Answer, Newsroom, Person } from '../newsroom'
import { bodyOf, complete } from '../newsroom/articles'
import { jpeg } from '../photos/pictures'

/** A word that stands in everything that is not published, and nowhere else. */
export const canary = 'Kanarienvogel'
export const sings = (answer: unknown): boolean =>
  JSON.stringify(answer).toLowerCase().includes(canary.toLowerCase())

const made = async (answer: Promise<Answer>) => {
  const { status, body } = await answer
  if (status >= 300) throw new Error(JSON.stringify(body))
  return body.doc
}

const uploadBy = async (person: Person, caption: string, file: string) => {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(await jpeg({ width: 500, height: 400 }))]), file)
  form.append('_payload', JSON.stringify({ caption }))
  return made(person.send('POST', '/photos', form))
}

type PhotoDoc = { filename: string; sizes: Record<string, { filename: string | null }> }
const filesOf = ({ filename, sizes }: PhotoDoc) => ({
  original: filename,
  sizes: Object.values(sizes).flatMap((size) => size.filename ?? []),
})

/**
 * A newsroom with a canary in each text that readers do not have: drafts, notes, what is scheduled, changed after it
 * went out or retracted, photos, a page's source, people. One plain article is out, so that there is something to find.
 */
export const plantCanaries = async ({ admin, hire, payload }: Newsroom) => {
  const reporter = await hire(`${canary}-reporter`, 'reporter')
  const editor = await hire(`${canary}-editor`, 'editor')
  const publisher = await hire(`${canary}-publisher`, 'publisher')
  const section = (
    await made(admin.post('/sections', { name: '要闻', editors: [editor.id], requiredReviews: 1 }))
  ).id
  const byline = await made(admin.post('/reporters', { name: canary, user: reporter.id }))
  const hiddenPhoto = await uploadBy(reporter, canary, `${canary}.jpg`)
  const livePhoto = await uploadBy(reporter, canary, `${canary}.jpg`)

  const write = (headline: string, text: object = {}) =>
    made(reporter.post('/articles', { ...complete(section, headline), ...text }))
  const secret = {
    kicker: canary,
    subheadline: canary,
    body: bodyOf(canary),
    byline: [{ reporter: byline.id, role: 'reporter' }],
    source: { name: canary, author: canary, originalTitle: canary },
    dateline: { text: canary },
    photos: [{ photo: hiddenPhoto.id, caption: canary }],
  }
  const walk = async (id: string, from: number, ...steps: [Person, string, object?][]) => {
    for (const [index, [who, action, input]] of steps.entries()) {
      const { status, body } = await who.act(id, action, { revision: from + index, ...input })
      if (status !== 200) throw new Error(JSON.stringify(body))
    }
  }
  const note = { note: canary }
  const publishAt = { publishAt: new Date(Date.now() + 86_400_000).toISOString() }
  const out: [Person, string, object?][] = [
    [reporter, 'submit', note],
    [editor, 'approve', note],
    [publisher, 'publish', note],
  ]

  const draft = await write(canary, secret)
  await walk(draft.id, 1, [reporter, 'submit', note], [editor, 'return', note])
  const spiked = await write(canary, secret)
  await walk(spiked.id, 1, [editor, 'spike', note])
  const scheduled = await write(canary, secret)
  await walk(scheduled.id, 1, out[0]!, out[1]!, [publisher, 'schedule', { ...note, ...publishAt }])
  const retracted = await write('已撤稿件', { body: bodyOf(canary) })
  await walk(retracted.id, 1, ...out, [publisher, 'retract', { ...note, publicNote: '内容不实' }])
  // It goes out plain; what its photo carries beside the file, and the change after it, are the newsroom's.
  const live = await write('汾河两岸添新绿', { photos: [{ photo: livePhoto.id, caption: '图' }] })
  await walk(live.id, 1, ...out)
  const changed = await reporter.patch(`/articles/${live.id}`, { ...secret, revision: 4 })
  if (changed.status !== 200) throw new Error(JSON.stringify(changed.body))

  const margin = await made(
    reporter.post('/notes', {
      article: draft.id,
      text: canary,
      anchor: { field: 'headline', line: 0, words: canary },
    }),
  )
  const notice = await payload.create({
    collection: 'notifications',
    data: {
      user: editor.id,
      kind: 'submitted',
      article: draft.id,
      title: canary,
      by: canary,
      remark: canary,
      at: new Date().toISOString(),
    },
    overrideAccess: true,
  })
  const page = await payload.create({
    collection: 'pages',
    data: {
      date: '2026-11-24T12:00:00.000Z',
      number: 1,
      name: canary,
      text: canary,
      staff: [{ name: canary, role: 'editor' }],
      articles: [draft.id],
    },
    overrideAccess: true,
  })
  const share = await made(reporter.post('/shares', { article: draft.id, revision: 3, days: 3 }))
  const entry = await databaseOf(payload).collection('activity').findOne({ note: canary })
  const version = await databaseOf(payload)
    .collection('_articles_versions')
    .findOne({ 'version.headline': canary })
  return {
    editor,
    hidden: {
      articles: draft.id as string,
      notes: margin.id as string,
      notifications: notice.id,
      pages: page.id,
      photos: hiddenPhoto.id as string,
      reporters: byline.id as string,
      sections: section as string,
      shares: share.id as string,
      users: reporter.id,
      activity: String(entry?._id),
    } as Record<string, string>,
    version: String(version?._id),
    slugs: {
      articles: [draft.slug, spiked.slug, scheduled.slug, retracted.slug] as string[],
      /** Of which readers were told why it is gone. */
      told: retracted.slug as string,
      reporter: byline.slug as string,
    },
    files: { hidden: filesOf(hiddenPhoto), live: filesOf(livePhoto) },
  }
}
