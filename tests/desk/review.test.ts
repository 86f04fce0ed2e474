import { expect, test } from 'vitest'

import { comparedWith } from '../../src/desk/Review/comparedWith'
import { anchorIn } from '../../src/desk/Review/margin'
import { rowsOf } from '../../src/desk/Review/rows'
import { photoNode } from '../../src/text/body/nodes'
import { bodyOf } from '../newsroom/articles'
import { stages, type Text } from '../../src/workflow'

const credit = [{ name: '郭蓉', role: 'photographer' as const }]
const withPhotos = (placed: string, beside: string, by = credit): Text => ({
  body: { root: { children: [photoNode(placed, { caption: '步道', credit: by })] } },
  photos: [{ photo: beside, caption: '长椅', credit }],
})
const changesOf = (before: Text, now: Text) =>
  rowsOf(
    {
      id: 'a',
      stage: 'review',
      revision: 2,
      now,
      before: { text: before, revision: 1, action: 'return', by: null, at: '', note: null },
    },
    new Map(),
    'zh',
  )
    .filter(({ parts }) => parts)
    .map(({ now, photos }) => [now, photos])

test('another picture under the same words, and another photographer, are changes that a reviewer sees', () => {
  const before = withPhotos('p1', 'p2')
  expect(changesOf(before, withPhotos('p1', 'p2'))).toEqual([])
  expect(changesOf(before, withPhotos('p3', 'p2'))).toEqual([['▣ 步道\u3000郭蓉 摄', ['p3']]])
  expect(changesOf(before, withPhotos('p1', 'p4'))).toEqual([['长椅 郭蓉（摄影）', ['p4']]])
  const others = withPhotos('p1', 'p2', [{ name: '毕晶晶', role: 'photographer' }])
  expect(changesOf(before, others)).toEqual([['▣ 步道\u3000毕晶晶 摄', ['p1']]])
})

test('a note begun on a line finds it again in the same text, asked for anew', () => {
  const rows = () => {
    const now: Text = { headline: '步道通了' }
    return rowsOf({ id: 'a', stage: 'review', revision: 1, now, before: null }, new Map(), 'zh')
  }
  expect(anchorIn(rows(), rows()[0]!, [0, 2])).toMatchObject({ line: 0, words: '步道' })
})

test('a first text is to be read in full where somebody decides on it, and nowhere else', () => {
  const asking = stages.filter((stage) =>
    comparedWith({ before: null, stage }, 0, 'zh').includes('请通读全文'),
  )
  expect(asking).toEqual(['review', 'approved', 'scheduled'])
})

test('a paragraph that stands elsewhere now is told from a new one, and what was changed in it is marked', () => {
  const [opening, residents, work, outlook] = [
    '老城区雨污分流改造工程昨日完工，比原计划提前二十天。',
    '据介绍，改造范围东至建设路，西至新建路，惠及居民三千二百余户。',
    '施工单位采用非开挖顶管技术，夜间施工时设置了隔音屏。',
    '胜利街片区的改造预计明年六月底前完成。',
  ] as const
  const mended = residents.replace('二百余户', '一百八十六户')
  const body = (...paragraphs: string[]): Text => ({ body: bodyOf(...paragraphs) })
  const rows = rowsOf(
    {
      id: 'a',
      stage: 'review',
      revision: 2,
      now: body(opening, work, outlook, mended),
      before: {
        text: body(opening, residents, work, outlook),
        revision: 1,
        action: 'return',
        by: null,
        at: '',
        note: null,
      },
    },
    new Map(),
    'zh',
  ).filter(({ parts }) => parts)
  const marked = rows.map(({ is, parts }) => [
    is,
    parts?.flatMap(({ change, text }) => (change === 'same' ? [] : [change, text])),
  ])
  expect(marked).toEqual([
    ['movedAway', ['removed', residents]],
    ['movedHere', ['removed', '二百余', 'added', '一百八十六']],
  ])
})
