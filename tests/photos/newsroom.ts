import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPayload, handleEndpoints, type Payload, type SanitizedConfig } from 'payload'

import { setRuntime } from '../../src/env'
import type { Photo } from '../../src/payload-types'
import type { Role } from '../../src/workflow'
import { testDatabaseUri } from '../setup/database'

type Size = { filename: string; width: number; height: number }

/** What these tests read of a document, a photo's or another's. */
export interface Doc extends Omit<Photo, 'filename' | 'sizes' | 'uploader'> {
  filename: string
  sizes: Record<string, Size>
  uploader: { id: string }
  user?: { id: string } | null
  editors?: { id: string }[]
  slug: string
  revision: number
  action: string
  fields: string[]
}

export interface Answer {
  status: number
  /** The JSON of the answer: one document is at its top, a written one in `doc`; {} where there is none. */
  body: Doc & {
    doc: Doc
    docs: Doc[]
    totalDocs: number
    message: string
    article: Doc
    errors: {
      message: string
      data: { code?: string; what?: string; errors: { path: string }[] }
    }[]
  }
  headers: Headers
  bytes: Buffer
}

export interface Upload {
  bytes: Buffer
  name: string
  type?: string
}

/** Somebody at the REST API; `anonymous` signed out. */
export interface Person {
  id: string
  get(path: string): Promise<Answer>
  delete(path: string): Promise<Answer>
  post(path: string, data: unknown): Promise<Answer>
  patch(path: string, data: unknown): Promise<Answer>
  form(path: string, form: FormData | Blob): Promise<Answer>
  /** Real multipart, to a new photo or to the one named. */
  upload(file: Upload | Upload[], data?: object, photo?: string): Promise<Answer>
}

export interface Newsroom {
  payload: Payload
  photoDir: string
  anonymous: Person
  hire(name: string, ...roles: Role[]): Promise<Person>
  close(): Promise<void>
}

/** The project's own Payload with an empty database and photo folder, spoken to as the server does. */
export async function openNewsroom(name: string): Promise<Newsroom> {
  const photoDir = await mkdtemp(join(tmpdir(), 'touban-photos-'))
  setRuntime({
    databaseUri: testDatabaseUri(name),
    secret: randomBytes(32).toString('hex'),
    photoDir,
  })
  const { default: config } = await import('../../payload.config')
  const payload = await getPayload({ config })
  return {
    payload,
    photoDir,
    anonymous: personAt(payload.config, '', ''),
    hire: (person, ...roles) => hire(payload, person, roles),
    close: async () => {
      await payload.destroy()
      await rm(photoDir, { recursive: true, force: true })
    },
  }
}

async function hire(payload: Payload, name: string, roles: Role[]): Promise<Person> {
  const login = { email: `${name}@example.org`, password: randomBytes(12).toString('hex') }
  const user = await payload.create({
    collection: 'users',
    data: { name, roles, active: true, ...login },
    overrideAccess: true,
  })
  const { token } = await payload.login({ collection: 'users', data: login })
  return personAt(payload.config, user.id, token ?? '')
}

function personAt(config: SanitizedConfig, id: string, token: string): Person {
  const ask = async (
    method: string,
    path: string,
    body?: string | FormData | Blob,
  ): Promise<Answer> => {
    const headers = new Headers({ 'Accept-Language': 'en' })
    if (token) headers.set('Authorization', `JWT ${token}`)
    if (typeof body === 'string') headers.set('Content-Type', 'application/json')
    const request = new Request(`http://localhost/api${path}`, { method, headers, body })
    const response = await handleEndpoints({ config, request })
    const bytes = Buffer.from(await response.arrayBuffer())
    const isJson = response.headers.get('Content-Type')?.includes('json')
    return {
      status: response.status,
      headers: response.headers,
      bytes,
      body: (isJson ? JSON.parse(bytes.toString()) : {}) as Answer['body'],
    }
  }
  return {
    id,
    get: (path) => ask('GET', path),
    delete: (path) => ask('DELETE', path),
    post: (path, data) => ask('POST', path, JSON.stringify(data)),
    patch: (path, data) => ask('PATCH', path, JSON.stringify(data)),
    form: (path, form) => ask('POST', path, form),
    upload: (file, data = {}, photo) => {
      const form = new FormData()
      for (const { bytes, name, type = '' } of [file].flat())
        form.append('file', new Blob([new Uint8Array(bytes)], { type }), name)
      form.append('_payload', JSON.stringify(data))
      return photo ? ask('PATCH', `/photos/${photo}`, form) : ask('POST', '/photos', form)
    },
  }
}
