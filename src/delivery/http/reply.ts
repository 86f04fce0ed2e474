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

/** One form of an answer, with its headers ready once they were asked for. */
type Form = { bytes: Buffer; encoding: Encoding; ready: Partial<Record<MediaType, Ready>> }
type Ready = { posted?: Reply; got?: Got }
type Got = { etag: string; full: Reply; unchanged: Reply }

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
  /** The requests, as they came, that lead to it while it is kept. */
  readonly askedAs = new Set<string>()
  private readonly forms: Partial<Record<Encoding, Form | Promise<Form>>>
  private hash: string | undefined

  constructor(
    private readonly result: Result,
    /** Of an answer that nobody may keep: why the client has to wait, in seconds. */
    private readonly retryAfter?: number,
  ) {
    const bytes = Buffer.from(result.json)
    this.forms = { identity: { bytes, encoding: 'identity', ready: {} } }
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
    const form = { bytes: await compress[encoding](plain), encoding, ready: {} }
    this.forms[encoding] = form
    return form
  }

  private send(form: Form, { method, type, known }: Wanted): Reply {
    const ready = (form.ready[type] ??= {})
    if (method === 'POST') return (ready.posted ??= this.posted(form, type))
    const { etag, full, unchanged } = (ready.got ??= this.got(form, type))
    // A condition is for an answer: a client that has any (`*`) still hears of an error.
    return this.mayBeKept && known !== undefined && isKnown(etag, known) ? unchanged : full
  }

  /** A cache that takes no notice of the body would give it to whoever posts something else. */
  private posted(form: Form, type: MediaType): Reply {
    const headers = [...noStore, ...this.shared(), ...content(form, type)]
    return { status: this.result.status, headers, body: form.bytes }
  }

  private got(form: Form, type: MediaType): Got {
    const etag = this.etag(form, type)
    const caching = this.mayBeKept
      ? [
          ...['etag', etag],
          ...['cache-control', keep],
          ...(this.tags.size ? ['cache-tag', tagHeader(this.tags)] : []),
        ]
      : noStore
    const headers = [...caching, ...this.shared()]
    return {
      etag,
      full: {
        status: this.result.status,
        headers: [...headers, ...content(form, type)],
        body: form.bytes,
      },
      unchanged: { status: 304, headers, body: null },
    }
  }

  /** Another encoding or media type is another representation, even of the same bytes. */
  private etag({ encoding }: Form, type: MediaType): string {
    const { bytes } = this.forms.identity as Form
    this.hash ??= createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
    const coded = encoding === 'identity' ? '' : `-${encoding}`
    return `"${this.hash}${coded}${type === 'application/json' ? '' : '-g'}"`
  }

  private shared(): string[] {
    const { status } = this.result
    return [
      ...['vary', 'accept, accept-encoding'],
      ...everyOrigin,
      ...(this.retryAfter === undefined ? [] : ['retry-after', String(this.retryAfter)]),
      ...(status === 405 ? ['allow', 'GET, HEAD, POST, OPTIONS'] : []),
      // The rest of a body that is too large is not read.
      ...(status === 413 ? ['connection', 'close'] : []),
    ]
  }
}

const content = ({ bytes, encoding }: Form, type: MediaType): string[] => [
  ...['content-type', `${type}; charset=utf-8`],
  ...['content-length', String(bytes.length)],
  ...(encoding === 'identity' ? [] : ['content-encoding', encoding]),
]

/** Whether an `If-None-Match` names this entity tag. */
export const isKnown = (etag: string, condition: string): boolean =>
  condition.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
