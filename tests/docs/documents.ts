import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Document {
  /** From the project's root. */
  path: string
  text: string
  /** Absolute. */
  folder: string
}

export const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const documentAt = (path: string): Document => ({
  path,
  text: read(path),
  folder: dirname(join(root, path)),
})

/** Every page that people read, beside the changelog and what is generated. */
export const documents: readonly Document[] = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'), { encoding: 'utf8', recursive: true })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join('docs', path)),
].map(documentAt)

/** Rows of the tables in a part of a text: the cells of each, without the frame. */
export const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|:-]+\|$/.test(line))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf('|'))
        .split('|')
        .map((cell) => cell.trim()),
    )

/** What stands under a heading, to the next one of any level. */
export const under = (text: string, heading: string): string => {
  const [, part] = text.split(`${heading}\n`)
  if (part === undefined) throw new Error(`no heading ${heading}`)
  return part.split(/^#/m)[0] ?? ''
}
