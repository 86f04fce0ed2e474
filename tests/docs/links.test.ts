import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

import { expect, test } from 'vitest'

import { documents, read, root, rowsOf, under, type Document } from './documents'

const prose = (text: string): string => text.replace(/```[^]*?```/g, '')

const linksOf = ({ text }: Document): string[] =>
  [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '')

/** A heading's anchor, by the rule of the forges that show these pages. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')

const anchorsOf = (text: string): string[] =>
  [...prose(text).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => anchorOf(heading ?? ''))

const isBroken = (document: Document, link: string): boolean => {
  const [target = '', anchor] = link.split('#')
  const path = target ? resolve(document.folder, target) : resolve(root, document.path)
  if (!path.startsWith(root) || !existsSync(path)) return true
  return anchor !== undefined && !anchorsOf(read(path.slice(root.length))).includes(anchor)
}

test.each(documents.map((document) => [document.path, document] as const))(
  'every link between pages resolves, to its heading too: %s',
  (_, document) => {
    const internal = linksOf(document).filter((link) => !/^[a-z]+:/.test(link))
    expect(internal.filter((link) => isBroken(document, link))).toEqual([])
  },
)

test('every decision has a page in the list of decisions', () => {
  const list = read('docs/decisions/README.md')
  const pages = documents.filter(({ path }) => /decisions\/\d{4}-/.test(path))
  expect(pages.length).toBeGreaterThan(0)
  expect(pages.filter(({ path }) => !list.includes(path.split('/').at(-1) ?? ''))).toEqual([])
})

const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts

const commandsIn = (text: string): string[] => [
  ...[...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name ?? ''),
  ...[...text.matchAll(/npm (start|test)\b/g)].map(([, name]) => name ?? ''),
]

test('every npm script that a page names exists', () => {
  const named = new Set(documents.flatMap(({ text }) => commandsIn(text)))
  expect(named).toContain('dev')
  expect([...named].filter((name) => !(name in scripts))).toEqual([])
})

test('CONTRIBUTING names every npm script but the parts of `generate`', () => {
  const named = new Set(commandsIn(read('CONTRIBUTING.md')))
  const parts = /^generate:/
  expect(Object.keys(scripts).filter((name) => !named.has(name) && !parts.test(name))).toEqual([])
})

const settings = new Set(
  [...read('src/env.ts').matchAll(/\bread\('([A-Z0-9_]+)'\)/g)].map(([, name]) => name ?? ''),
)

test('the operator’s table has every variable that src/env.ts reads, and no other', () => {
  const table = rowsOf(under(read('docs/operator.md'), '## Settings')).slice(1)
  const documented = table.map(([name]) => name?.replaceAll('`', ''))
  expect(documented.sort()).toEqual([...settings].sort())
})

test('every variable that a page or .env.example sets is one that src/env.ts reads', () => {
  const texts = [...documents.map(({ text }) => text), read('.env.example')]
  const set = texts.flatMap((text) => [...text.matchAll(/\b([A-Z][A-Z0-9_]{2,})=/g)])
  expect(set.map(([, name]) => name).filter((name) => !settings.has(name ?? ''))).toEqual([])
})
