import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'

import { importPage, type ImportAsked } from '.'
import { Refusal } from '../../../src/errors'
import { tellPageError } from '../../../src/i18n/import'
import { isDay } from '../../../src/text/newsroomTime'
import { decodePage, PageError } from '../../../src/text/page'
import { itemsFrom } from './items'

const textFrom = (req: PayloadRequest, sent: unknown): string => {
  const language = req.i18n?.language
  const bytes = req.file ? req.file.data : typeof sent === 'string' ? Buffer.from(sent) : null
  if (!bytes) throw new Refusal('malformed', language, { what: 'text' })
  try {
    return decodePage(bytes).text
  } catch (error) {
    if (!(error instanceof PageError)) throw error
    const isBound = error.code === 'too-large' || error.code === 'too-long'
    const { line } = error
    const params = { what: tellPageError(error, language), ...(line !== null && { line }) }
    throw new Refusal(isBound ? 'pageTooLarge' : 'badPage', language, params)
  }
}

/** What was sent, or 400 naming the field that is wrong. */
const askedFrom = (req: PayloadRequest): ImportAsked => {
  const { text, date, number, name, items, dryRun } = (req.data ?? {}) as Record<string, unknown>
  const malformed = (what: string) => new Refusal('malformed', req.i18n?.language, { what })
  if (date != null && (typeof date !== 'string' || !isDay(date))) {
    throw malformed('date (YYYY-MM-DD)')
  }
  if (
    number != null &&
    (typeof number !== 'number' || !Number.isInteger(number) || number < 1 || number > 999)
  ) {
    throw malformed('number (1–999)')
  }
  if (name != null && (typeof name !== 'string' || name.length > 50)) throw malformed('name')
  if (dryRun != null && typeof dryRun !== 'boolean') throw malformed('dryRun')
  return {
    text: textFrom(req, text),
    date: date ?? null,
    number: number ?? null,
    name: name ?? null,
    items: items == null ? null : itemsFrom(items, malformed),
    dryRun: dryRun ?? false,
  }
}

/** `POST /api/pages/import`, JSON or a form with the text as its file (GBK is read too). */
export const importEndpoint: Endpoint = {
  method: 'post',
  path: '/import',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const imported = await importPage(req, askedFrom(req))
    const isNew = imported.articles.some(({ created }) => created)
    return Response.json(imported, { status: isNew ? 201 : 200 })
  },
}
