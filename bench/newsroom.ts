import { randomBytes } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { text } from 'node:stream/consumers'
import { ObjectId, type Document } from 'mongodb'
import { getPayload } from 'payload'

import { setRuntime } from '../src/env'
import type { PublishedArticle } from '../src/published/types'

/** The same article as the newsroom has it, which Payload's own API answers from. */
export const newsroomsCopy = (view: PublishedArticle): Document => ({
  _id: new ObjectId(view._id),
  slug: view.slug,
  kind: view.kind,
  headline: view.headline,
  section: view.section && new ObjectId(view.section),
  dateline: { text: view.dateline?.text },
  byline: view.byline.map(({ name, role, reporter }, n) => ({
    id: `${view._id}${n}`,
    name,
    role,
    reporter: reporter && new ObjectId(reporter),
  })),
  body: view.body,
  wordCount: view.wordCount,
  aiUse: view.aiUse,
  stage: 'published',
  revision: 1,
  liveRevision: 1,
  stageSince: view.publishedAt,
  publishedAt: view.publishedAt,
  liveSince: view.publishedAt,
  createdAt: view.publishedAt,
  updatedAt: view.updatedAt,
})

/** Payload's GraphQL for somebody who may read all, without Next around it, which would cost more. */
export const payloadsApi = async (databaseUri: string): Promise<RequestListener> => {
  setRuntime({ databaseUri, secret: randomBytes(32).toString('hex') })
  const { default: config } = await import('../payload.config')
  const { newsroomGraphQL } = await import('../access/newsroomGraphQL')
  const payload = await getPayload({ config })
  const account = {
    email: `${process.pid}@touban.test`,
    password: randomBytes(18).toString('base64url'),
  }
  await payload.create({
    collection: 'users',
    data: { ...account, name: 'bench', roles: ['publisher'], active: true },
  })
  const { token } = await payload.login({ collection: 'users', data: account })
  const headers = { 'content-type': 'application/json', authorization: `JWT ${token}` }
  const ask = newsroomGraphQL(config)
  const answer = async (body: string): Promise<Response> =>
    ask(new Request('http://localhost/api/graphql', { method: 'POST', headers, body }))

  return (req, res) => {
    void text(req)
      .then(answer)
      .then(async (response) => {
        const told = await response.text()
        res.writeHead(response.status, { 'content-type': 'application/json' }).end(told)
      })
  }
}
