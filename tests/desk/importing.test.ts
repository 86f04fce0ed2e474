import { expect, test } from 'vitest'

import { parted } from '../../src/desk/ImportPage/state'
import { parsePage } from '../../src/text/page'

const [item] = parsePage(`菊展今日开幕

本报讯(记者 周晚)菊展今天在植物园开幕，展期一个月。

市民在赏菊。 毕晶晶 摄`).items

test('who took a picture goes with its caption when that is made an item of its own', () => {
  if (!item) throw new Error('no item')
  const [story, photo] = parted(item, item.body.length - 1)
  expect([story.credit, photo.credit.map(({ name }) => name)]).toEqual([[], ['毕晶晶']])
})

test('and stays where the picture does', () => {
  if (!item) throw new Error('no item')
  const [pictured, rest] = parted({ ...item, body: item.body.toReversed() }, 1)
  expect([pictured.credit.map(({ name }) => name), rest.credit]).toEqual([['毕晶晶'], []])
})
