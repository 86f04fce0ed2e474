import { afterAll, beforeAll, test } from 'vitest'
import { openNewsroom, type Newsroom, type Person } from '../newsroom'
import { complete, bodyOf } from '../newsroom/articles'
let n: Newsroom, rep: Person, rep2: Person, ed: Person, ed2: Person, pub: Person, section: string
const say = (label: string, a: any) => console.log('##', label, a?.status, JSON.stringify(a?.body ?? a).slice(0, 400))
const fresh = async (stage: string, extra: object = {}) => {
  const a = (await rep.post('/articles', { ...complete(section), ...extra })).body
  if (!a.doc) throw new Error(JSON.stringify(a))
  const id = a.doc.id
  if (stage === 'draft') return id
  await rep.act(id, 'submit', { revision: 1 })
  if (stage === 'review') return id
  await ed.act(id, 'approve', { revision: 2 })
  if (stage === 'approved') return id
  const r = await pub.act(id, 'publish', { revision: 3 })
  if (r.status !== 200) throw new Error(JSON.stringify(r.body))
  return id
}
const at = async (id: string) => { const d: any = await n.payload.findByID({ collection: 'articles', id, depth: 0, overrideAccess: true }); return { stage: d.stage, revision: d.revision, approvals: d.approvals?.length, headline: d.headline, publishAt: d.publishAt, authors: d.authors } }
const log = async (id: string) => (await n.payload.find({ collection: 'activity', where: { article: { equals: id } }, overrideAccess: true, depth: 0 })).docs.map((d: any) => d.action + d.revision).join()
beforeAll(async () => {
  n = await openNewsroom('probe')
  rep = await n.hire('reporter', 'reporter'); rep2 = await n.hire('rep2', 'reporter')
  ed = await n.hire('editor', 'editor'); ed2 = await n.hire('ed2', 'editor'); pub = await n.hire('publisher', 'publisher')
  section = (await ed.post('/sections', { name: '要闻', kind: 'section' })).body.doc.id
})
afterAll(() => n.close())

test.skip('operators', async () => {
  const id = await fresh('draft')
  for (const d of [{ $set: { liveRevision: 1 } }, {$set: {publishedAt: '2026-01-01T00:00:00Z', corrections: [{at: '2026-01-01T00:00:00Z', note: 'x'}]}}, { 'retraction.publicNote': 'x' }, { 'corrections.0': {note: 'x'} }, { $rename: { authors: 'publishedAt'} }, {$currentDate: {publishAt: true}}, {$setOnInsert: {publishAt: 1}}, {approvals: {$push: {}}}]) {
    const rev = (await at(id)).revision
    say('op ' + JSON.stringify(d), (await rep.patch(`/articles/${id}`, { revision: rev, ...d })).status)
    const x: any = await n.payload.db.collections.articles!.findById(id).lean(); console.log('RAW', JSON.stringify({...x, body: 0, byline: 0}))
  }
  for (const [who, d] of [[rep2, { $set: { resetPasswordToken: 'x', lockUntil: 4 } }], [rep2, {$set: {roles: ['admin'], active: false}}], [rep2, {$currentDate: {lockUntil: true}}]] as const) {
    say('user ' + JSON.stringify(d), (await who.patch(`/users/${rep2.id}`, d)).status)
    const u: any = await n.payload.db.collections.users!.findById(rep2.id).lean()
    console.log('ROLES', u.roles, u.active, u.hash?.length, u.resetPasswordToken, u.lockUntil)
  }
  const r = (await ed.post('/reporters', {name: '甲乙'})).body.doc
  say('bind', (await ed.patch(`/reporters/${r.id}`, {$set: {user: ed.id}})).status)
  console.log('BOUND', await n.payload.findByID({collection: 'reporters', id: r.id, depth: 0}))
})
test('bulk etc', async () => {
  const a = await fresh('draft')
  const p = await fresh('published')
  say('bulk update users', await rep2.patch('/users?where[id][exists]=true', {name: 'hacked'}))
  say('gql del', await n.admin.graphql(`mutation{ deleteArticle(id:"${p}"){id} }`))
  const v = (await rep.get(`/articles/versions?where[parent][equals]=${p}`)).body
  say('versions', v.totalDocs)
  say('restore', await pub.post(`/articles/versions/${v.docs?.[0]?.id}`, {}))
  say('restore gql', await pub.graphql(`mutation{ restoreVersionArticle(id:"${v.docs?.[0]?.id}"){id} }`))
  say('rep2 version', await rep2.get(`/articles/versions/${v.docs?.[0]?.id}`))
  for (const r of ['"1"', 1.5, -1, null, 'NaN']) say('rev ' + r, await rep.send('PATCH', `/articles/${p}`, `{"revision":${r},"headline":"z"}`))
  say('bad json act', await rep.send('POST', `/articles/${p}/submit`, `{`))
})
test('gql', async () => {
  const id = await fresh('approved')
  say('gql', await pub.graphql('mutation($id:String!){ updateArticle(id:$id, data:{revision:3, headline:"新"}) { id } }', { id }))
  console.log(await at(id), await log(id))
  const id2 = await fresh('approved')
  say('gql act', await pub.graphql(`mutation{ publishArticle(id:"${id2}", revision:3) { id stage } }`))
  const c = await rep.post('/articles?select[headline]=true', complete(section)); say('create select', c); console.log(await log(c.body.doc.id))
})
test('oracles', async () => {
  const id = await fresh('draft')
  const q = await rep2.graphql('{ __schema { queryType { fields { name } } mutationType { fields { name } } } }')
  console.log('Q', q.body.data?.__schema.queryType.fields.map((f: any) => f.name).join(), 'M', q.body.data?.__schema.mutationType.fields.map((f: any) => f.name).join())
  console.log('C', n.payload.config.collections.map((c) => c.slug).join())
  say('gql docaccess', await rep2.graphql(`{ docAccessArticle(id:"${id}"){ update { permission } fields { headline { read { permission } } } } }`))
  say('lock', await rep2.post('/payload-locked-documents', { document: { relationTo: 'pages', value: id }, user: { relationTo: 'users', value: ed.id } }))
  say('pref', await rep2.post('/payload-preferences', { key: 'x', value: 1, user: { relationTo: 'users', value: ed.id } }))
  say('pref', await rep2.post('/payload-preferences/x', { value: 1, user: { relationTo: 'users', value: ed.id } }))
  say('mig', await rep2.post('/payload-migrations', { name: 'x', batch: 1 }))
  say('activity', await n.admin.post('/activity', { action: 'publish', at: new Date().toISOString() }))
  say('activity bulk', await n.admin.delete('/activity?where[id][exists]=true'))
  say('activity bulk', await n.admin.patch('/activity?where[id][exists]=true', { note: 'x' }))
})
test.skip('body', async () => {
  const b = (...children: any[]) => ({ root: { type: 'root', format: '', indent: 0, version: 1, direction: 'ltr', children } })
  const t = (text: string, x: object = {}) => ({ type: 'text', text, format: 0, detail: 0, mode: 'normal', style: '', version: 1, ...x })
  for (const node of [
    { type: 'paragraph', format: 'x" onmouseover="a', indent: 'y" onmouseover="b', children: [t('1', { format: '"><b', style: 'color:red" onclick="x' })] },
    { type: 'list', tag: 'img src=x', listType: 'x" y', start: 'z"', children: [{ type: 'listitem', value: '1" onclick="x', checked: 'x', children: [t('2')] }] },
    { type: 'link', fields: { url: 'https://x" onclick="y', newTab: '"', rel: '"x' }, children: [t('3')] },
    { type: 'heading', tag: 'h2', format: '"', children: [t('4')] },
    { type: 'upload', relationTo: 'photos', value: 'nope', fields: { caption: { a: 1 }, credit: 'string' } },
    { type: 'upload', relationTo: 'photos', value: { id: 'aaaaaaaaaaaaaaaaaaaaaaaa' }, fields: { caption: 3, credit: [{ name: { a: 1 } }] } },
    { type: 'paragraph' }, { type: 'list' }, { type: 'linebreak', children: [t('x')] }, { type: 'text', text: 'x' }, {type: 'list', tag: 'ul', listType: 'bullet', children: [t('x')]},
  ]) {
    const c = await rep.post('/articles', { ...complete(section), body: b(node, { type: 'paragraph', children: [t('ok')] }) })
    say(JSON.stringify(node), c.status === 201 ? 201 : c)
    if (c.status !== 201) continue
    const id = c.body.doc.id
    await rep.act(id, 'submit', { revision: 1 }); await ed.act(id, 'approve', { revision: 2 })
    const r = await pub.act(id, 'publish', { revision: 3 })
    if (r.status !== 200) { say('PUBLISH', r); continue }
    const slug = r.body.article.slug
    say('HTML', await n.read(`{ article(slug: "${slug}") { bodyHtml } }`))
  }
})
