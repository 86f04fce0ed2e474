import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type ParsedByline, type ParsedItem, type ParsedPage, parsePage } from '../../src/text/page'

const folder = new URL('./pages/layouts/', import.meta.url)

const who = (people: readonly ParsedByline[]): string =>
  people.map(({ name, role, affiliation }) => `${affiliation ?? ''}${role}:${name}`).join(' ')

const datelineOf = ({ dateline }: ParsedItem): string => {
  if (!dateline) return '-'
  const { text, agency, place, date } = dateline
  return (agency ?? place ?? date)
    ? `${text}(${[agency, place, date].map((part) => part ?? '-').join(',')})`
    : text
}

/** kind | column | kicker/headline/subheadline | dateline | byline | credit | blocks | <from >to @source */
const outline = (item: ParsedItem): string =>
  [
    item.kind,
    item.column ?? '-',
    [item.kicker ?? '', item.headline ?? '', item.subheadline ?? ''].join('/'),
    datelineOf(item),
    who(item.byline) || '-',
    who(item.credit) || '-',
    item.body.map(({ type }) => ({ paragraph: 'p', caption: 'c', crosshead: 'x' })[type]).join(''),
    [
      item.continuedFrom ? `<${String(item.continuedFrom)}` : '',
      item.continuedTo ? `>${String(item.continuedTo)}` : '',
      item.source ? `@${[item.source.name, item.source.author].filter(Boolean).join(',')}` : '',
    ]
      .filter(Boolean)
      .join(' '),
  ].join(' | ')

const header = ({ page }: ParsedPage): string =>
  [
    'page:',
    page.date ?? '-',
    page.number ?? '-',
    page.name ?? '-',
    ...page.staff.map(({ role, name }) => `${role}:${name}`),
  ].join(' ')

/** `*` stands for what the page leaves open: a kind between news and feature, for example. */
const pattern = (line: string): RegExp =>
  new RegExp(
    `^${line
      .trim()
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')}[ |]*$`,
    'u',
  )

describe.each(readdirSync(folder))('the layout %s', (file) => {
  const [text = '', answer = ''] = readFileSync(new URL(file, folder), 'utf8').split('=====\n')
  const expected = answer.trim().split('\n')
  const parsed = parsePage(file.includes('crlf') ? text.replace(/\n/g, '\r\n') : text)

  it('reads as a person of the trade would mark it', () => {
    const got = [header(parsed), ...parsed.items.map(outline)]
    const lines = expected.filter((line) => !line.startsWith('has:'))
    expect(got.map((line, i) => (pattern(lines[i] ?? '').test(line) ? lines[i] : line))).toEqual(
      lines,
    )
  })

  it('joins what its columns and lines cut', () => {
    const body = parsed.items.flatMap((item) => item.body.map((block) => block.text)).join('\n')
    for (const line of expected.filter((one) => one.startsWith('has:')))
      expect(body).toContain(line.slice('has:'.length).trim())
  })

  it('gives the same answer twice', () => {
    const again = file.includes('crlf') ? text.replace(/\n/g, '\r\n') : text
    expect(parsePage(again)).toEqual(parsed)
  })
})
