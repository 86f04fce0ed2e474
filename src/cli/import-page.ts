import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

import { importTexts, pageErrorTexts } from '../i18n/import'
import { say } from '../i18n/text'
import { decodePage, MAX_PAGE_BYTES, PageError, parsePage, type ParsedPage } from '../text/page'
import { summaryOf } from './pageSummary'

const usage = `用法 usage: npm run --silent import-page -- FILE [--date YYYY-MM-DD] [--number N] [--name 要闻]
       [--dry-run] [--json] [--as EMAIL]
  FILE       版面文本（UTF-8 或 GBK）；- 为标准输入  the page's text; - for standard input
  --dry-run  只解析，不入库，不需要数据库  parse only: no database is needed
  --as       以谁的名义导入；默认为最早的编辑账号  whose import it is; the first editor's when left out`

/** Something the caller can mend: said in one line, exit code 2. */
class UsageError extends Error {}

const readOptions = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      date: { type: 'string' },
      number: { type: 'string' },
      name: { type: 'string' },
      as: { type: 'string' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) {
    process.stdout.write(`${usage}\n`)
    process.exit(0)
  }
  const [file, ...others] = positionals
  if (!file || others.length) throw new UsageError(usage)
  const { date, number } = values
  if (date && (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date)))) {
    throw new UsageError(`--date 须为 YYYY-MM-DD：${date}`)
  }
  if (number && !/^[1-9]\d{0,2}$/.test(number))
    throw new UsageError(`--number 须为 1–999：${number}`)
  return { ...values, file, dryRun: values['dry-run'], number: number ? Number(number) : null }
}

const readInput = async (file: string): Promise<Uint8Array> => {
  if (file !== '-') {
    return readFile(file).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(`读不到文件 ${file}（${error.code}）。can't read the file.`)
    })
  }
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    length += chunk.length
    // decodePage says that it is too large; there is no need to read on.
    if (length > MAX_PAGE_BYTES) break
  }
  return Buffer.concat(chunks)
}

const main = async (): Promise<void> => {
  const { file, dryRun, json, date = null, number, name = null, as } = readOptions()
  const { text } = decodePage(await readInput(file))
  if (dryRun) {
    print(parsePage(text, { date, number, name }), json)
    return
  }
  const { importAs } = await import('./importAs')
  const imported = await importAs(as, { text, date, number, name })
  print({ ...imported, page: { ...imported.page } }, json)
}

const print = (parsed: ParsedPage, json: boolean | undefined): void => {
  process.stdout.write(`${json ? JSON.stringify(parsed, null, 2) : summaryOf(parsed)}\n`)
  if (!parsed.items.length && !json) process.stderr.write(`${say(importTexts.nothing, 'zh')}\n`)
}

const told = (error: unknown): string => {
  if (error instanceof PageError) {
    const { zh, en } = pageErrorTexts[error.code]
    return `${error.line ? `第 ${error.line} 行：` : ''}${zh} ${en}`
  }
  return error instanceof Error ? error.message : String(error)
}

main().then(
  // Payload's connections would keep the process.
  () => process.exit(0),
  (error: unknown) => {
    const isUnread = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
    process.stderr.write(`${told(error)}\n${isUnread ? `${usage}\n` : ''}`)
    const isUsage = error instanceof UsageError || isUnread
    process.exit(isUsage ? 2 : 1)
  },
)
