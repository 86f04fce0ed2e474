import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { noteTexts } from '../../src/i18n/notes'
import { say } from '../../src/i18n/text'
import { factsOf } from '../../src/desk/card'
import type { Card } from '../../src/workflow'
import { openNewsroom, type Newsroom, type Person } from '../newsroom'

let newsroom: Newsroom
let reporter: Person
beforeAll(async () => {
  newsroom = await openNewsroom('wording')
  reporter = await newsroom.hire('yang-wen', 'reporter')
}, 120_000)
afterAll(() => newsroom.close())

const submitEmpty = async (language: string): Promise<string> => {
  const { doc } = (await reporter.post('/articles', { kicker: '引题' })).body
  const path = `/articles/${doc.id}/submit`
  const asked = { revision: doc.revision }
  const { body } = await reporter.send('POST', path, asked, { 'accept-language': language })
  return body.errors[0].message
}

describe('what the newsroom says', () => {
  it('lists several things with the marks of the language', async () => {
    expect(await submitEmpty('en')).toBe(
      'Still missing: headline, section, byline or source, body.',
    )
    expect(await submitEmpty('zh')).toBe('稿件还缺：主题、版块、署名或来源、正文。补齐后再试。')
  })

  it('counts one of a thing as one in English', () => {
    const words = (wordCount: number) =>
      factsOf({ kind: 'news', stage: 'draft', byline: [], wordCount } as unknown as Card, 'en')
    expect([0, 1, 2].map(words)).toEqual([['0 words'], ['1 word'], ['2 words']])
    expect([1, 3].map((count) => say(noteTexts.seeNotes, 'en', { count }))).toEqual([
      'See the 1 note.',
      'See the 3 notes.',
    ])
  })
})
