import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

import { tags } from '../../published/tags'
import type { Result } from '../graphql'

/** What goes out. `headers`: name, value, name, value … as `node:http` writes them fastest. */
export type Reply = {
  status: number
  headers: readonly string[]
  body: Buffer | AsyncIterable<Uint8Array> | null
}

export type MediaType = 'application/json' | 'application/graphql-response+json'
export type Encoding = 'br' | 'gzip' | 'identity'

/** One form of an answer, with its headers ready. */
type Form = { bytes: Buffer; etag: string; ready: Partial<Record<MediaType, Ready>> }
type Ready = { full: Reply; unchanged: Reply }

const compress: Record<Exclude<Encoding, 'identity'>, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        // Above it costs several times as much for a few hundredths.
        [constants.BROTLI_PARAM_QUALITY]: 6,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes) => promisify(gzip)(bytes),
}

/** Below it, compression saves no packet. In bytes. */
const worthIt = 1024
// What clients take in one header, with room for the others (Node: 16 KB for all).
const longestTags = 4096

/** Seconds that a shared cache may give an answer, and go on giving it while it asks again. */
const sharedAge = 5
const whileAsking = 10

const keep = `public, max-age=0, s-maxage=${sharedAge}, stale-while-revalidate=${whileAsking}`

const tagHeader = (shown: ReadonlySet<string>): string => {
  const all = [...shown].join(',')
  return all.length > longestTags ? tags.any : all
}

/** The bytes of one result, each encoding of them made once, when it is first asked for. */
export class Answer {
  /** Once set, it may be given to nobody any more. */
  isGone = false
  private readonly forms: Partial<Record<Encoding, Form | Promise<Form>>>
  private readonly hash: string

  constructor(
    private readonly result: Result,
    /** Of an answer that nobody may keep: why the client has to wait, in seconds. */
    private readonly retryAfter?: number,
  ) {
    const bytes = Buffer.from(result.json)
    this.hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
    this.forms = { identity: { bytes, etag: this.hash, ready: {} } }
  }

  get mayBeKept(): boolean {
    return this.result.isWhole
  }

  get tags(): ReadonlySet<string> {
    return this.result.tags
  }

  /** What it may come to take in memory, in bytes: three forms, their headers, the tags' index. */
  get size(): number {
    const { json, tags } = this.result
    return Buffer.byteLength(json) * 2 + tags.size * 200 + 4000
  }

  /**
   * @param known `If-None-Match` of a GET
   * @returns at once but for the first request of an encoding
   */
  reply(type: MediaType, encoding: Encoding, known: string | undefined): Reply | Promise<Reply> {
    const form = this.form(encoding)
    return form instanceof Promise
      ? form.then((made) => this.send(made, type, known))
      : this.send(form, type, known)
  }

  private form(encoding: Encoding): Form | Promise<Form> {
    const { identity } = this.forms as { identity: Form }
    if (encoding === 'identity' || identity.bytes.length < worthIt) return identity
    return (this.forms[encoding] ??= this.compressed(identity.bytes, encoding))
  }

  private async compressed(plain: Buffer, encoding: Exclude<Encoding, 'identity'>): Promise<Form> {
    const form = {
      bytes: await compress[encoding](plain),
      etag: `${this.hash}-${encoding}`,
      ready: {},
    }
    this.forms[encoding] = form
    return form
  }

  private send(form: Form, type: MediaType, known: string | undefined): Reply {
    const { full, unchanged } = (form.ready[type] ??= this.ready(form, type))
    return known !== undefined && isKnown(full.headers[1] ?? '', known) ? unchanged : full
  }

  private ready({ bytes, etag }: Form, type: MediaType): Ready {
    const encoding = etag.slice(this.hash.length + 1)
    // Another media type is another representation, even of the same bytes.
    const tag = `"${etag}${type === 'application/json' ? '' : '-g'}"`
    const shared = [
      ...['etag', tag],
      ...['cache-control', this.mayBeKept ? keep : 'no-store'],
      ...(this.tags.size && this.mayBeKept ? ['cache-tag', tagHeader(this.tags)] : []),
      ...['vary', 'accept, accept-encoding'],
      ...['access-control-allow-origin', '*'],
      ...(this.retryAfter === undefined ? [] : ['retry-after', String(this.retryAfter)]),
      ...(this.result.status === 405 ? ['allow', 'GET, POST'] : []),
      // The rest of a body that is too large is not read.
      ...(this.result.status === 413 ? ['connection', 'close'] : []),
    ]
    const content = [
      ...['content-type', `${type}; charset=utf-8`],
      ...['content-length', String(bytes.length)],
      ...(encoding ? ['content-encoding', encoding] : []),
    ]
    return {
      full: { status: this.result.status, headers: [...shared, ...content], body: bytes },
      unchanged: { status: 304, headers: shared, body: null },
    }
  }
}

/** Whether an `If-None-Match` names this entity tag. */
export const isKnown = (etag: string, condition: string): boolean =>
  condition.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
