import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { MAX_PAGE_LINES } from '../../src/text/page'
import { openNewsroom, type Newsroom, type Person } from '../newsroom'

const BODY = '近日，市里办起新年展览，市民纷纷前来参观。'
const STORY = `市里办起新年展览\n本报讯（记者 杨文）${BODY}\n`

let newsroom: Newsroom
let editor: Person
beforeAll(async () => {
  newsroom = await openNewsroom('refused-import')
  editor = await newsroom.hire('editor', 'editor')
})
afterAll(() => newsroom.close())

const ask = (text: string, language: string) =>
  editor.send('POST', '/pages/import', { text, dryRun: true }, { 'accept-language': language })

const send = (file: Uint8Array, language: string) => {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(file)], 'page.txt', { type: 'text/plain' }))
  form.set('_payload', JSON.stringify({ dryRun: true }))
  return editor.send('POST', '/pages/import', form, { 'accept-language': language })
}

test('a file in GBK is read', async () => {
  // 市里办起新年展览 / 本报讯（记者 杨文）近日，大家来看展。
  const gbk = 'ytDA77DsxvDQwsTq1bnAwAqxvrGo0bajqLzH1d8g0e7OxKOpvfzI1aOstPO80sC0v7TVuaGjCg=='
  const { status, body } = await send(Buffer.from(gbk, 'base64'), 'zh')
  expect(status).toBe(200)
  expect(body.items).toMatchObject([{ byline: [{ name: '杨文' }] }])
})

test('a page that names more people than sign one is refused before any of them is made', async () => {
  const byline = Array.from({ length: 201 }, (_, each) => ({ name: `杨${each}`, role: 'reporter' }))
  const items = [{ kind: 'news', headline: '市里办起新年展览', byline, lines: [1, 2] }]
  const { status, body } = await editor.post('/pages/import', { text: STORY, items })
  expect([status, body.errors[0].message]).toEqual([413, expect.stringContaining('201')])
})

describe.each([
  { language: 'zh', isOurs: /^[^A-Za-z]*\p{sc=Han}/u },
  { language: 'en', isOurs: /^[^\p{sc=Han}]*$/u },
])('to a caller who reads $language', ({ language, isOurs }) => {
  test('warnings are said in that language, each with its line', async () => {
    const { status, body } = await ask(`2023年3月8日 星期一 02版\n${STORY}`, language)
    expect(status).toBe(200)
    expect(body.warnings).toEqual([{ line: 1, message: expect.stringMatching(isOurs) as string }])
  })

  test.each([
    { what: 'a picture', file: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
    {
      what: 'another encoding',
      file: Buffer.from(
        'vcW5riCx4rvnwNS0z7TZLiC/wLTDwMcgtLq9uiwgvK2/77+hvK0gv624sCDIuMDHCg==',
        'base64',
      ),
    },
  ])('$what as a file is refused, with the line that shows it', async ({ file }) => {
    const { status, body } = await send(file, language)
    expect(status).toBe(400)
    expect(body.errors[0].message).toMatch(isOurs)
    expect(body.errors[0].data.line).toBeGreaterThan(0)
  })

  test.each([
    { what: 'a blank page', text: ' \n\u3000', status: 400, line: undefined },
    { what: 'a page with NULs', text: `一\n二\u0000`, status: 400, line: 2 },
    { what: 'a web page', text: `<html><p>${BODY}</p></html>`, status: 400, line: 1 },
    {
      what: 'more lines than a page has',
      text: '市\n'.repeat(MAX_PAGE_LINES),
      status: 413,
      line: undefined,
    },
    { what: 'more items than a page has', text: STORY.repeat(201), status: 413, line: undefined },
    {
      what: 'more than a page can be',
      text: BODY.repeat(50_000),
      status: 413,
      line: undefined,
    },
  ])('$what is refused with $status and what to do', async ({ text, status, line }) => {
    const answer = await ask(text, language)
    expect(answer.status).toBe(status)
    const [{ message, data }] = answer.body.errors
    expect(message).toMatch(isOurs)
    expect(data.line).toBe(line)
  })
})
