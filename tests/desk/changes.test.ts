import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openNewsroom, type Newsroom, type Person } from '../newsroom'
import { bodyOf, complete } from '../newsroom/articles'

let newsroom: Newsroom
let reporter: Person
let colleague: Person
let editor: Person
let publisher: Person
let id: string

beforeAll(async () => {
  newsroom = await openNewsroom('changes')
  reporter = await newsroom.hire('yang-wen', 'reporter')
  colleague = await newsroom.hire('guo-rong', 'reporter')
  editor = await newsroom.hire('li-xiaobing', 'editor')
  publisher = await newsroom.hire('wang-qian', 'publisher')
  const section = (await newsroom.admin.post('/sections', { name: '本市' })).body.doc.id
  id = (await reporter.post('/articles', complete(section, '初稿'))).body.doc.id
}, 120_000)
afterAll(() => newsroom.close())

const revision = async () => (await editor.get(`/articles/${id}/actions`)).body.revision as number
const act = async (person: Person, action: string, more: object = {}) => {
  const { body, status } = await person.act(id, action, { revision: await revision(), ...more })
  if (status !== 200) throw new Error(`${action}: ${JSON.stringify(body)}`)
}
const change = async (person: Person, data: object) => {
  const { body, status } = await person.patch(`/articles/${id}`, {
    ...data,
    revision: await revision(),
  })
  if (status !== 200) throw new Error(JSON.stringify(body))
}
const changes = async (person = editor) => (await person.get(`/articles/${id}/changes`)).body

describe('what a reviewer reads', () => {
  it('is compared with nothing before anybody has read it', async () => {
    await act(reporter, 'submit')
    expect(await changes()).toMatchObject({ stage: 'review', before: null })
  })

  it('is compared with the text that came back, whatever was saved between', async () => {
    await act(editor, 'return', { note: '请补数字。' })
    await change(reporter, { headline: '改到一半' })
    await change(reporter, { headline: '二稿', body: bodyOf('新的一段。') })
    await act(reporter, 'submit')
    expect(await changes()).toMatchObject({
      revision: await revision(),
      now: { headline: '二稿' },
      before: {
        action: 'return',
        by: 'li-xiaobing',
        note: '请补数字。',
        text: { headline: '初稿' },
      },
    })
  })

  it('is compared with the approved text when an edit has voided the approval', async () => {
    await act(editor, 'approve')
    await change(publisher, { headline: '签发人改的' })
    expect(await changes()).toMatchObject({
      stage: 'review',
      now: { headline: '签发人改的' },
      before: { action: 'approve', text: { headline: '二稿' } },
    })
  })

  it('is, as a revision of a published article, compared with what readers have', async () => {
    await act(editor, 'approve')
    await act(publisher, 'publish')
    await change(reporter, { headline: '修订' })
    expect(await changes(publisher)).toMatchObject({
      stage: 'draft',
      now: { headline: '修订' },
      before: { action: 'publish', text: { headline: '签发人改的' } },
    })
  })

  it('is for those who may read the article, and for others it is not there', async () => {
    const statusFor = async (person: Person) => (await person.get(`/articles/${id}/changes`)).status
    expect(await Promise.all([reporter, newsroom.admin].map(statusFor))).toEqual([200, 200])
    expect(await statusFor(colleague)).toBe(404)
    expect(await statusFor(newsroom.anonymous)).toBe(401)
  })
})
