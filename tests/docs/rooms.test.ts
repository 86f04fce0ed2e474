import { expect, test } from 'vitest'

import { read, root, rowsOf, under } from './documents'

type Rules = { default: { forbidden: { name: string; comment?: string }[] } }

// By a name that TypeScript does not follow: the file is plain JavaScript.
const { default: lint } = (await import(`${root}.dependency-cruiser.mjs`)) as Rules

const roomRule = /^(\w+)-imports-only-its-neighbours$/

/** Room → what it may import, as lint's own comments say it. */
const arrows = Object.fromEntries(
  lint.forbidden.flatMap(({ name, comment }) => {
    const room = roomRule.exec(name)?.[1]
    const allowed = /may import: (.+?)\. See/.exec(comment ?? '')?.[1]
    return room && allowed ? [[room, allowed === 'nothing of ours' ? '–' : allowed]] : []
  }),
)

test('the table of rooms in CONTRIBUTING has the arrows that lint enforces', () => {
  const rows = rowsOf(under(read('CONTRIBUTING.md'), '## Who may depend on whom')).slice(1)
  const table = Object.fromEntries(rows.map(([room, , may]) => [room?.replaceAll('`', ''), may]))
  expect(Object.keys(arrows).length).toBeGreaterThan(10)
  expect(table).toEqual(arrows)
})
