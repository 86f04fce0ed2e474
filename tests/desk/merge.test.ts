import { expect, test } from 'vitest'

import { differencesOf, merged } from '../../src/desk/Merge/choices'

const textOf = (...paragraphs: string[]) => ({
  body: {
    root: {
      children: paragraphs.map((text) => ({ type: 'paragraph', children: [{ text }] })),
    },
  },
})

const base = textOf(
  '图书馆昨天开门，接待读者一千人。',
  '藏书四万册，夜里开到十点。',
  '周末讲故事。',
)
const theirs = textOf(
  '图书馆昨天开门，接待读者两千人。',
  '藏书五万册，夜里开到十点。',
  '周末讲故事。',
)
const mine = textOf(
  '图书馆昨天开门，队伍排到街口，接待读者一千人。',
  '藏书四万册，夜里开到十点。',
  '周末讲故事。',
  '附近居民步行可到。',
)

test('two texts are merged paragraph by paragraph, and what one alone changed is chosen already', () => {
  expect(differencesOf(theirs, mine, base).map(({ suggested }) => suggested)).toEqual([
    null,
    'theirs',
    'mine',
  ])
})

test('what is chosen at one paragraph leaves its neighbours alone', () => {
  const [first, second, third] = differencesOf(theirs, mine, base).map(({ key }) => key)
  const text = merged(theirs, mine, { [first!]: 'mine', [second!]: 'theirs', [third!]: 'mine' })
  expect(text.body).toEqual(
    textOf(
      '图书馆昨天开门，队伍排到街口，接待读者一千人。',
      '藏书五万册，夜里开到十点。',
      '周末讲故事。',
      '附近居民步行可到。',
    ).body,
  )
})

test('a paragraph that each wrote anew is nobody’s to choose but the person’s', () => {
  const [difference, ...others] = differencesOf(
    textOf('馆里添了自习室。', '周末讲故事。'),
    textOf('报告厅能坐八十人。', '周末讲故事。'),
    textOf('藏书四万册，夜里开到十点。', '周末讲故事。'),
  )
  expect(difference).toMatchObject({ suggested: null })
  expect(others).toEqual([])
})

test('a paragraph that one alone took away, or added, is theirs to have done so', () => {
  const [opening, added] = ['周末讲故事。', '报告厅能坐八十人。']
  const short = textOf(opening)
  const long = textOf(opening, added)
  const suggested = (theirs: object, mine: object, base: object) =>
    differencesOf(theirs, mine, base).map(({ suggested }) => suggested)
  expect(suggested(long, short, long)).toEqual(['mine'])
  expect(suggested(short, long, long)).toEqual(['theirs'])
  expect(suggested(long, short, short)).toEqual(['theirs'])
  expect(suggested(short, long, short)).toEqual(['mine'])
})

test('of a text that all of was taken from, nothing is left, and no root that the editor refuses', () => {
  const theirs = textOf('周末讲故事。')
  const mine = { body: null }
  const [{ key } = { key: '' }] = differencesOf(theirs, mine, theirs)
  expect(merged(theirs, mine, { [key]: 'mine' }).body).toBeNull()
})

test('a paragraph that only the editor has touched reads the same', () => {
  const opening = '周末讲故事。'
  const touched = {
    body: {
      root: {
        children: [
          {
            type: 'paragraph',
            direction: 'ltr',
            textFormat: 0,
            textStyle: '',
            children: [{ text: opening }],
          },
        ],
      },
    },
  }
  expect(differencesOf(textOf(opening), touched, null)).toEqual([])
})
