import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

import { tags } from '../../published/tags'
import type { Result } from '../graphql'
import { everyOrigin } from './crossOrigin'

/** What goes out. `headers`: name, value, name, value … as `node:http` writes them fastest. */
export type Reply = {
  status: number
  headers: readonly string[]
  body: Buffer | AsyncIterable<Uint8Array> | null
}

export type MediaType = 'application/json' | 'application/graphql-response+json'
export type Encoding = 'br' | 'gzip' | 'identity'

/** What a client takes, and what it has. */
export type Wanted = {
  method: string
  type: MediaType
  /** The one it likes best first; at least one. */
  encodings: readonly Encoding[]
  /** `If-None-Match` */
  known: string | undefined
}

/** One form of an answer, with its headers ready. */
type Form = { bytes: Buffer; etag: string; ready: Partial<Record<MediaType, Ready>> }
type Ready = { etag: string; full: Reply; unchanged: Reply; posted: Reply }

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

const noStore = ['cache-control', 'no-store']
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

  /** @returns at once but for the first request of an encoding */
  reply(wanted: Wanted): Reply | Promise<Reply> {
    const form = this.form(wanted.encodings)
    return form instanceof Promise
      ? form.then((made) => this.send(made, wanted))
      : this.send(form, wanted)
  }

  private form(encodings: readonly Encoding[]): Form | Promise<Form> {
    const { identity } = this.forms as { identity: Form }
    const isSmall = identity.bytes.length < worthIt && encodings.includes('identity')
    const encoding = isSmall ? 'identity' : (encodings[0] ?? 'identity')
    if (encoding === 'identity') return identity
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

  private send(form: Form, { method, type, known }: Wanted): Reply {
    const { etag, full, unchanged, posted } = (form.ready[type] ??= this.ready(form, type))
    if (method === 'POST') return posted
    // A condition is for an answer: a client that has any (`*`) still hears of an error.
    return this.mayBeKept && known !== undefined && isKnown(etag, known) ? unchanged : full
  }

  private ready({ bytes, etag: hash }: Form, type: MediaType): Ready {
    const encoding = hash.slice(this.hash.length + 1)
    // Another media type is another representation, even of the same bytes.
    const etag = `"${hash}${type === 'application/json' ? '' : '-g'}"`
    const caching = this.mayBeKept
      ? [
          ...['etag', etag],
          ...['cache-control', keep],
          ...(this.tags.size ? ['cache-tag', tagHeader(this.tags)] : []),
        ]
      : noStore
    const shared = [
      ...['vary', 'accept, accept-encoding'],
      ...everyOrigin,
      ...(this.retryAfter === undefined ? [] : ['retry-after', String(this.retryAfter)]),
      ...(this.result.status === 405 ? ['allow', 'GET, HEAD, POST, OPTIONS'] : []),
      // The rest of a body that is too large is not read.
      ...(this.result.status === 413 ? ['connection', 'close'] : []),
    ]
    const content = [
      ...['content-type', `${type}; charset=utf-8`],
      ...['content-length', String(bytes.length)],
      ...(encoding ? ['content-encoding', encoding] : []),
    ]
    const { status } = this.result
    return {
      etag,
      full: { status, headers: [...caching, ...shared, ...content], body: bytes },
      unchanged: { status: 304, headers: [...caching, ...shared], body: null },
      // A cache that takes no notice of the body would give it to whoever posts something else.
      posted: { status, headers: [...noStore, ...shared, ...content], body: bytes },
    }
  }
}

/** Whether an `If-None-Match` names this entity tag. */
export const isKnown = (etag: string, condition: string): boolean =>
  condition.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
