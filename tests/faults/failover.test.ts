import { MongoClient, ObjectId, type Document } from 'mongodb'
import { MongoMemoryReplSet } from 'mongodb-memory-server'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'

import { databaseOf } from '../../src/engine'
import { mongoOptions } from '../../src/mongo'
import { openNewsroom, type Newsroom, type Person } from '../newsroom'
import { complete } from '../newsroom/articles'

let set: MongoMemoryReplSet
let client: MongoClient
let newsroom: Newsroom
let reporter: Person, second: Person, editor: Person
let section: string

beforeAll(async () => {
  const { binary, version } = inject('mongo')
  set = await MongoMemoryReplSet.create({
    binary: { systemBinary: binary, version },
    replSet: {
      count: 1,
      storageEngine: 'wiredTiger',
      args: ['--wiredTigerCacheSizeGB', '0.25', '--setParameter', 'enableTestCommands=1'],
    },
  })
  const uri = `${set.getUri('failover')}&w=majority`
  client = await MongoClient.connect(uri)
  newsroom = await openNewsroom('failover', uri)
  reporter = await newsroom.hire('reporter', 'reporter')
  second = await newsroom.hire('second', 'reporter')
  editor = await newsroom.hire('editor', 'editor')
  section = (await editor.post('/sections', { name: '要闻', kind: 'section' })).body.doc.id
}, 120_000)
afterEach(() => fail('off', {}))
afterAll(async () => {
  await newsroom.close()
  await client.close()
  await set.stop()
})

/** What the newsroom's next commands meet, as a member that steps down or dies answers. */
const fail = async (mode: 'off' | { times: number }, data: Document): Promise<void> => {
  await client.db('admin').command({
    configureFailPoint: 'failCommand',
    mode,
    data: { ...data, appName: mongoOptions.appName },
  })
}
const notPrimary = { errorCode: 10107 }
const connectionLost = { closeConnection: true }
/** It is done, and no majority has said so. */
const unacknowledged = {
  writeConcernError: { code: 64, errmsg: 'waiting for replication timed out' },
}

const draft = async (headline: string): Promise<string> =>
  (await reporter.post('/articles', complete(section, headline))).body.doc.id as string

const entriesOf = (article: string) =>
  databaseOf(newsroom.payload)
    .collection('activity')
    .find({ article: new ObjectId(article), action: { $ne: 'create' } })
    .toArray()

describe('a person who acts while the primary changes', () => {
  test.each([
    ['the primary steps down at its first write', 1, ['findAndModify'], notPrimary],
    ['the connection is lost at every write for a while', 4, ['findAndModify'], connectionLost],
    ['the connection is lost at the record', 1, ['insert'], connectionLost],
    ['the commit does not arrive, twice', 2, ['commitTransaction'], connectionLost],
    ['the commit is refused for a while', 6, ['commitTransaction'], notPrimary],
    [
      'the commit is made, and not acknowledged for a while',
      6,
      ['commitTransaction'],
      unacknowledged,
    ],
  ])('succeeds, once, where %s', async (what, times, failCommands, as) => {
    const id = await draft(what)
    await fail({ times }, { failCommands, ...as })
    const { status, body } = await reporter.act(id, 'submit', { revision: 1 })
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined })
    expect(body.article).toMatchObject({ stage: 'review', revision: 2 })
    expect(await entriesOf(id)).toMatchObject([{ action: 'submit', revision: 2 }])
  })

  test.each([
    ['the primary steps down at its write', 1, ['update', 'findAndModify'], notPrimary],
    ['the connection is lost at the version', 1, ['insert'], connectionLost],
    [
      'the commit is made, and not acknowledged for a while',
      6,
      ['commitTransaction'],
      unacknowledged,
    ],
  ])('saves, once, where %s', async (what, times, failCommands, as) => {
    const id = await draft(what)
    await fail({ times }, { failCommands, ...as })
    const { status, body } = await reporter.patch(`/articles/${id}`, { revision: 1, kicker: what })
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined })
    expect(body.doc).toMatchObject({ revision: 2, kicker: what })
  })

  test('is not told that there is no such section where it can’t be looked up at once', async () => {
    const lookUp = { failCommands: ['find', 'aggregate'], namespace: 'failover.sections' }
    await fail({ times: 1 }, { ...lookUp, ...notPrimary })
    const { status, body } = await reporter.post('/articles', complete(section, '版块还在'))
    expect({ status, errors: body.errors }).toEqual({ status: 201, errors: undefined })
  })

  test('is not taken for a stranger where their account can’t be looked up at once', async () => {
    await fail({ times: 5 }, { failCommands: ['find', 'aggregate'], ...notPrimary })
    expect((await reporter.get('/articles?limit=1')).status).toBe(200)
  })
})

describe('what is sent again since its answer was lost', () => {
  test('an action is answered as the first time, and done once', async () => {
    const id = await draft('送审两遍')
    const first = await reporter.act(id, 'submit', { revision: 1, note: '请审' })
    const again = await reporter.act(id, 'submit', { revision: 1, note: '请审' })
    expect(again.status).toBe(200)
    expect(again.body.activity.id).toBe(first.body.activity.id)
    expect(again.body.article.revision).toBe(2)
    expect(await entriesOf(id)).toHaveLength(1)
  })

  test('an action is answered with the text that it made, over both APIs, though another has written since', async () => {
    const id = await draft('送审之后有人改')
    await reporter.act(id, 'submit', { revision: 1 })
    await editor.patch(`/articles/${id}`, { revision: 2, kicker: '编辑的引题' })
    const overREST = await reporter.act(id, 'submit', { revision: 1 })
    const { body } = await reporter.graphql(
      'mutation ($id: String!) { submitArticle(id: $id, revision: 1) { revision kicker section { name } } }',
      { id },
    )
    const made = { revision: 2, kicker: null, section: { name: '要闻' } }
    expect(body.data.submitArticle).toEqual(made)
    expect(overREST.body.article.revision).toBe(2)
  })

  test('a save is taken', async () => {
    const id = await draft('存两遍')
    const save = { revision: 1, kicker: '引题' }
    expect((await reporter.patch(`/articles/${id}`, save)).status).toBe(200)
    expect((await reporter.patch(`/articles/${id}`, save)).status).toBe(200)
  })

  test('but another text, and another person, are told who was first', async () => {
    const id = await draft('各存各的')
    await editor.patch(`/articles/${id}`, { revision: 1, kicker: '编辑的引题' })
    const other = await editor.patch(`/articles/${id}`, { revision: 1, kicker: '另一个引题' })
    const theirs = await reporter.patch(`/articles/${id}`, { revision: 1, kicker: '编辑的引题' })
    expect([other.status, theirs.status]).toEqual([409, 409])
    expect(theirs.body.errors[0].message).toContain('editor')
    expect((await second.act(id, 'submit', { revision: 1 })).status).toBe(404)
    await editor.act(id, 'submit', { revision: 2 })
    expect((await reporter.act(id, 'submit', { revision: 2 })).status).toBe(409)
  })
})
