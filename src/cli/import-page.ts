import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

import { env } from '../env'
import { importTexts, tellPageError } from '../i18n/import'
import { importCommandTexts as texts } from '../i18n/importCommand'
import { tell } from '../i18n/pageWarnings'
import { languageOf, say } from '../i18n/text'
import { isDay } from '../text/newsroomTime'
import { decodePage, MAX_PAGE_BYTES, PageError, parsePage } from '../text/page'
import { summaryOf, type ToldPage } from './pageSummary'

const language = languageOf(env.language)

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
    process.stdout.write(`${say(texts.usage, language)}\n`)
    process.exit(0)
  }
  const [file, ...others] = positionals
  if (!file || others.length) throw new UsageError(say(texts.usage, language))
  const { date, number } = values
  if (date && !isDay(date)) {
    throw new UsageError(say(texts.badDate, language, { given: date }))
  }
  if (number && !/^[1-9]\d{0,2}$/.test(number))
    throw new UsageError(say(texts.badNumber, language, { given: number }))
  return { ...values, file, dryRun: values['dry-run'], number: number ? Number(number) : null }
}

const readInput = async (file: string): Promise<Uint8Array> => {
  if (file !== '-') {
    return readFile(file).catch(({ code = '' }: NodeJS.ErrnoException) => {
      throw new UsageError(say(texts.unreadable, language, { file, code }))
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
    const parsed = parsePage(text, { date, number, name })
    print({ ...parsed, warnings: tell(parsed.warnings, language) }, json)
    return
  }
  const { importAs } = await import('./importAs')
  print(await importAs(as, { text, date, number, name }, language), json)
}

const print = (page: ToldPage, json: boolean | undefined): void => {
  process.stdout.write(`${json ? JSON.stringify(page, null, 2) : summaryOf(page, language)}\n`)
  if (!page.items.length && !json) process.stderr.write(`${say(importTexts.nothing, language)}\n`)
}

const told = (error: unknown): string => {
  if (error instanceof PageError) return tellPageError(error, language)
  return error instanceof Error ? error.message : String(error)
}

main().then(
  // Payload's connections would keep the process.
  () => process.exit(0),
  (error: unknown) => {
    const isUnread = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
    process.stderr.write(`${told(error)}\n${isUnread ? `${say(texts.usage, language)}\n` : ''}`)
    const isUsage = error instanceof UsageError || isUnread
    process.exit(isUsage ? 2 : 1)
  },
)
