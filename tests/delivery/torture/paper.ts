import { expect } from 'vitest'

import { idOf } from '../../../src/workflow'
import { bodyOf } from '../../newsroom/articles'
import type { Answer, Newsroom, Person } from '../../newsroom'
import { jpeg } from '../../photos/pictures'
import type { Random } from './random'

export type Piece = {
  id: string
  slug: string
  revision: number
  section: string
  stage: 'approved' | 'published' | 'retracted'
}
type Named = { id: string; slug: string; name: string }

/** A paper whose staff publishes, corrects, retracts and moves things at random, through the newsroom's API. */
export type Paper = {
  pieces: readonly Piece[]
  sections: readonly Named[]
  reporters: readonly Named[]
  /** Paths of the files of the photo that some articles show. */
  files: readonly string[]
  day: string
  /** One change of what readers have, of many or few kinds. @returns what it was */
  change: () => Promise<string>
}

const ok = ({ status, body }: Answer) => {
  expect(status, JSON.stringify(body.errors)).toBeLessThan(300)
  return body
}

const openStaff = async (newsroom: Newsroom) => ({
  reporter: await newsroom.hire('reporter', 'reporter'),
  editor: await newsroom.hire('editor', 'editor'),
  publisher: await newsroom.hire('publisher', 'publisher'),
})

const uploadPhoto = async (by: Person): Promise<{ id: string; files: string[] }> => {
  const form = new FormData()
  const bytes = new Uint8Array(await jpeg())
  form.append('file', new Blob([bytes], { type: 'image/jpeg' }), 'river.jpg')
  form.append('_payload', JSON.stringify({ caption: '汾河晨光' }))
  const { doc } = ok(await by.send('POST', '/photos', form))
  const sizes = Object.values(doc.sizes as Record<string, { filename: string | null }>)
  return {
    id: doc.id,
    files: sizes.flatMap(({ filename }) => (filename ? [`/photos/${filename}`] : [])),
  }
}

export const openPaper = async (
  newsroom: Newsroom,
  random: Random,
  count: number,
): Promise<Paper> => {
  const { reporter, editor, publisher } = await openStaff(newsroom)
  const make = async (path: string, name: string, rest: object): Promise<Named> => {
    const { doc } = ok(await editor.post(path, { name, ...rest }))
    return { id: doc.id, slug: doc.slug, name }
  }
  const top = await make('/sections', '要闻', { kind: 'section' })
  const sections = [top]
  for (const name of ['都市', '文体', '财经'])
    sections.push(await make('/sections', name, { kind: 'section', parent: top.id }))
  const reporters: Named[] = []
  for (const name of ['杨文', '李晓并', '郭蓉', '毕晶晶'])
    reporters.push(await make('/reporters', name, { kind: 'staff' }))
  const photo = await uploadPhoto(reporter)
  const day = '2022-11-15'
  const page: string = ok(await editor.post('/pages', { date: day, number: 1 })).doc.id
  const pieces: Piece[] = []
  let serial = 0
  // Nothing new is written for these.
  const closed = new Set<string>()

  const text = () => ({
    headline: `${random.pick(['汾河', '晋阳湖', '迎泽大街'])}${++serial}号新闻`,
    section: random.pick(sections.filter(({ id }) => !closed.has(id))).id,
    kind: random.pick(['news', 'brief']),
    byline: [random.pick(reporters), random.pick(reporters)].map(({ id, name }) => ({
      name,
      role: 'reporter',
      reporter: id,
    })),
    body: bodyOf(`本市今年在汾河两岸新栽树木${serial}万株。`, '晚饭后散步的人多了。'),
    photos:
      random.below(3) === 0
        ? [
            {
              photo: photo.id,
              caption: '汾河晨光',
              credit: [{ name: '郭蓉', role: 'photographer' }],
            },
          ]
        : [],
  })

  const act = async (by: Person, piece: Piece, action: string, asked: object = {}) => {
    const { article } = ok(await by.act(piece.id, action, { revision: piece.revision, ...asked }))
    piece.revision = article.revision
  }
  const review = async (piece: Piece) => {
    await act(reporter, piece, 'submit')
    await act(editor, piece, 'approve')
  }
  const edit = async (piece: Piece) => {
    const { doc } = ok(
      await reporter.patch(`/articles/${piece.id}`, { revision: piece.revision, ...text() }),
    )
    piece.revision = doc.revision
    piece.section = idOf(doc.section)
  }
  const draft = async () => {
    const { doc } = ok(await reporter.post('/articles', text()))
    const { id, revision, section, slug } = doc
    const piece: Piece = { id, slug, revision, section: idOf(section), stage: 'approved' }
    await review(piece)
    pieces.push(piece)
  }
  for (let n = 0; n < count; n++) await draft()

  const moves: Record<Piece['stage'], Record<string, (piece: Piece) => Promise<void>>> = {
    approved: {
      publish: async (piece) => {
        await act(publisher, piece, 'publish')
        piece.stage = 'published'
      },
    },
    published: {
      correct: async (piece) => {
        await edit(piece)
        await review(piece)
        await act(publisher, piece, 'correct', { publicNote: `更正${serial}` })
      },
      update: async (piece) => {
        await edit(piece)
        await review(piece)
        await act(publisher, piece, 'publish')
      },
      retract: async (piece) => {
        const silent = random.below(2) === 0
        const told = silent ? {} : { publicNote: `撤稿${++serial}` }
        await act(publisher, piece, 'retract', { note: '不实', ...told })
        piece.stage = 'retracted'
      },
    },
    retracted: {
      revive: async (piece) => {
        await act(editor, piece, 'revive', { note: '查实' })
        await review(piece)
        await act(publisher, piece, 'publish')
        piece.stage = 'published'
      },
    },
  }
  const around: Record<string, () => Promise<unknown>> = {
    'rename a section': () =>
      editor.patch(`/sections/${random.pick(sections).id}`, { name: `版块${++serial}` }),
    'rename a reporter': () =>
      editor.patch(`/reporters/${random.pick(reporters).id}`, { affiliation: `记者站${++serial}` }),
    'move a section': () =>
      newsroom.admin.patch(`/sections/${random.pick(sections.slice(1)).id}`, {
        parent: random.below(2) ? top.id : null,
      }),
    'close or open a section': () => {
      const { id } = random.pick(sections.slice(1))
      const active = closed.delete(id)
      if (!active) closed.add(id)
      return editor.patch(`/sections/${id}`, { active })
    },
    'order the page': () =>
      editor.patch(`/pages/${page}`, {
        articles: pieces.filter(() => random.below(3) === 0).map(({ id }) => id),
      }),
  }

  const change = async (): Promise<string> => {
    if (random.below(4) === 0) {
      const name = random.pick(Object.keys(around))
      ok((await around[name]!()) as Answer)
      return name
    }
    // What is not out goes nowhere from a closed section.
    const movable = ({ section, stage }: Piece) => stage === 'published' || !closed.has(section)
    const piece = random.pick(pieces.filter(movable))
    const name = random.pick(Object.keys(moves[piece.stage]))
    await moves[piece.stage][name]!(piece)
    return `${name} ${piece.slug}`
  }
  return { pieces, sections, reporters, files: photo.files, day, change }
}
