import { createHmac } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'

import { databaseOf } from '../../src/engine'
import { env, RefusedToStart } from '../../src/env'
import type { Following } from '../../src/followers/follow'
import { followNotices } from '../../src/followers/notices'
import { followOutbox } from '../../src/followers/outbox'
import type { Notices } from '../../src/workflow'
import { openNewsroom, type Newsroom, type Person } from '../newsroom'
import { complete } from '../newsroom/articles'
import { openMailServer, openRobot, type MailServer, type Robot } from './receivers'

let newsroom: Newsroom
let reporter: Person, editor: Person, publisher: Person
let section: string
const open: { close: () => Promise<void> }[] = []
const running: Following[] = []

type Letter = { _id: string; attempts: number; nextAt: Date; doneAt: Date | null }
const letters = () => databaseOf(newsroom.payload).collection<Letter>('outbox')
const places = () => databaseOf(newsroom.payload).collection('followers')
const eventually = (assertion: () => unknown) => vi.waitFor(assertion, { timeout: 20_000 })

const start = async (settings: Record<string, string>): Promise<void> => {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  running.push(followNotices(newsroom.payload), followOutbox(newsroom.payload))
  const held = { _id: 'notices' as never, holder: { $ne: null }, token: { $ne: null } }
  await eventually(async () => expect(await places().findOne(held)).not.toBeNull())
}
const stop = async (): Promise<void> => {
  await Promise.all(running.splice(0).map((following) => following.stop()))
}

beforeAll(async () => {
  newsroom = await openNewsroom('outbox')
  reporter = await newsroom.hire('yang-wen', 'reporter')
  editor = await newsroom.hire('li-xiaobing', 'editor')
  publisher = await newsroom.hire('wang-qian', 'publisher')
  section = (await newsroom.admin.post('/sections', { name: '要闻' })).body.doc.id
}, 120_000)
afterEach(async () => {
  await stop()
  vi.unstubAllEnvs()
  await Promise.all(open.splice(0).map((server) => server.close()))
  await letters().deleteMany({})
})
afterAll(() => newsroom.close())

const mailServer = async (...given: Parameters<typeof openMailServer>): Promise<MailServer> => {
  const server = await openMailServer(...given)
  open.push(server)
  return server
}
const robot = async (...given: Parameters<typeof openRobot>): Promise<Robot> => {
  const server = await openRobot(...given)
  open.push(server)
  return server
}

const write = async (headline: string): Promise<string> =>
  (await reporter.post('/articles', complete(section, headline))).body.doc.id
const returned = async (headline: string): Promise<string> => {
  const id = await write(headline)
  expect((await reporter.act(id, 'submit', { revision: 1 })).status).toBe(200)
  const given = { revision: 2, note: '这句话不出编辑部。' }
  expect((await editor.act(id, 'return', given)).status).toBe(200)
  return id
}

const unfolded = (headers: string): string => headers.replace(/\r\n[ \t]/g, ' ')
const decoded = (words: string): string =>
  words.replace(/=\?UTF-8\?([QB])\?([^?]*)\?=\s*/gi, (_, form: string, coded: string) =>
    form.toUpperCase() === 'B'
      ? Buffer.from(coded, 'base64').toString()
      : decodeURIComponent(coded.replaceAll('_', ' ').replace(/=(?=[0-9A-F]{2})/g, '%')),
  )
const bodyText = ({ body, headers }: MailServer['mails'][number]): string =>
  /base64/i.test(headers)
    ? Buffer.from(body, 'base64').toString()
    : Buffer.from(
        body
          .replace(/=\r\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      ).toString()

describe('by e-mail', () => {
  test('who chose it gets the headline and the address, and nothing else of the article', async () => {
    const server = await mailServer()
    await start({ SMTP_URL: server.url, SERVER_URL: 'https://news.example.org' })
    const id = await returned('汾河两岸添新绿')
    await eventually(() => expect(server.mails).toHaveLength(1))
    const [mail] = server.mails
    expect(mail!.to).toEqual(['yang-wen@touban.test'])
    expect(decoded(unfolded(mail!.headers))).toContain(
      'Subject: 【头版】li-xiaobing退改《汾河两岸添新绿》',
    )
    expect(mail!.headers).toMatch(/^Content-Type: text\/plain/m)
    const text = bodyText(mail!)
    expect(text).toContain(`https://news.example.org/admin/collections/articles/${id}`)
    expect(text).not.toMatch(/一万株|不出编辑部/)
  })

  test('who is named in a note is told so, and not what it says', async () => {
    const server = await mailServer()
    await start({ SMTP_URL: server.url, SERVER_URL: 'https://news.example.org' })
    const article = await write('汾河今冬补水')
    const note = { article, text: '@li-xiaobing 这句话不出编辑部。', mentions: [editor.id] }
    expect((await reporter.post('/notes', note)).status).toBe(201)
    await eventually(() => expect(server.mails).toHaveLength(1))
    const [mail] = server.mails
    expect(mail!.to).toEqual(['li-xiaobing@touban.test'])
    expect(decoded(unfolded(mail!.headers))).toContain('yang-wen在《汾河今冬补水》的批注里提到您')
    const text = bodyText(mail!)
    expect(text).toContain(`https://news.example.org/admin/collections/articles/${article}/review`)
    expect(text).not.toContain('不出编辑部')
  })

  test('a headline writes no header, no line and no other recipient', async () => {
    const server = await mailServer()
    await start({ SMTP_URL: server.url })
    await returned('头版\r\nBcc: thief@example.org\r\n\r\n<b>看</b>')
    await eventually(() => expect(server.mails).toHaveLength(1))
    const [mail] = server.mails
    expect(mail!.to).toEqual(['yang-wen@touban.test'])
    expect(mail!.headers).not.toMatch(/^Bcc:/m)
    expect(decoded(unfolded(mail!.headers))).toContain('《头版 Bcc: thief@example.org <b>看</b>》')
  })

  test('a mail server that is down holds up no move, and gets the mail when it is back', async () => {
    const first = await mailServer()
    await start({ SMTP_URL: first.url })
    await open.pop()!.close()
    await returned('服务器不在')
    await eventually(async () =>
      expect(await letters().findOne({})).toMatchObject({ attempts: 1, doneAt: null }),
    )
    const waiting = await letters().findOne({})
    expect(waiting!.nextAt.getTime()).toBeGreaterThan(Date.now() + 15_000)

    const back = await mailServer(Number(new URL(first.url).port))
    await letters().updateMany({}, { $set: { nextAt: new Date() } })
    await eventually(() => expect(back.mails).toHaveLength(1))
    await eventually(async () => expect((await letters().findOne({}))?.doneAt).not.toBeNull())
  })

  test('what waited for who is disabled by now, or has another address, is not sent', async () => {
    const first = await mailServer()
    await start({ SMTP_URL: first.url })
    await open.pop()!.close()
    await returned('写的人走了')
    await eventually(async () =>
      expect(await letters().findOne({})).toMatchObject({ attempts: 1, doneAt: null }),
    )
    for (const gone of [{ active: false }, { active: true, email: 'elsewhere@touban.test' }]) {
      await newsroom.admin.patch(`/users/${reporter.id}`, gone)
      const back = await mailServer(Number(new URL(first.url).port))
      await letters().updateMany({}, { $set: { doneAt: null, nextAt: new Date() } })
      await eventually(async () => expect((await letters().findOne({}))?.doneAt).not.toBeNull())
      expect(back.mails).toEqual([])
      await open.pop()!.close()
    }
    await newsroom.admin.patch(`/users/${reporter.id}`, { email: 'yang-wen@touban.test' })
    reporter = await newsroom.signIn('yang-wen', reporter.id)
  })

  test('who is named again and again on one article gets one mail, and each under the bell', async () => {
    const server = await mailServer()
    await start({ SMTP_URL: server.url })
    const article = await write('一遍又一遍')
    const note = { article, text: '请看', mentions: [editor.id] }
    for (let n = 0; n < 5; n += 1) expect((await reporter.post('/notes', note)).status).toBe(201)
    await eventually(async () => {
      const { notices } = (await editor.get('/notifications/mine')).body as Notices
      expect(notices.filter((told) => told.article === article)).toHaveLength(5)
    })
    await eventually(() => expect(server.mails).toHaveLength(1))
    // Two where an hour began between them.
    expect(await letters().countDocuments()).toBeLessThanOrEqual(2)
  })

  test('what a mail server says of a recipient is in no log', async () => {
    const server = await mailServer(0, true)
    const lines: string[] = []
    vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
    await start({ SMTP_URL: server.url })
    await returned('收不到')
    await eventually(() => expect(lines.join('')).toContain('nobody of that name'))
    expect(lines.join('')).not.toContain('@')
    vi.restoreAllMocks()
  })

  test('is given up in the end', async () => {
    const server = await mailServer()
    await start({ SMTP_URL: server.url })
    await open.pop()!.close()
    await letters().updateMany({}, { $set: { attempts: 0 } })
    await returned('再也没有回来')
    await eventually(async () => expect((await letters().findOne({}))?.attempts).toBe(1))
    await letters().updateMany({}, { $set: { attempts: 17, nextAt: new Date() } })
    await eventually(async () =>
      expect(await letters().findOne({})).toMatchObject({ attempts: 18, doneAt: expect.any(Date) }),
    )
  })

  test('an entry that is told again is not sent again', async () => {
    const server = await mailServer()
    await start({ SMTP_URL: server.url })
    await returned('只发一次')
    await eventually(() => expect(server.mails).toHaveLength(1))
    // A process that ends before it has noted what the mail server took sends it again.
    await eventually(async () => expect(await letters().countDocuments({ doneAt: null })).toBe(0))
    await stop()
    // As a process that put it into the queue and ended before it said so.
    const at = new Date(Date.now() - 5000)
    await places().updateOne({ _id: 'notices' as never }, { $set: { token: null, at } })
    await start({ SMTP_URL: server.url })
    await returned('之后的一封')
    await eventually(() => expect(server.mails.at(-1)?.headers).toBeDefined())
    await eventually(async () => expect(await letters().countDocuments({ doneAt: null })).toBe(0))
    const keys = server.mails.map(
      ({ headers }) => /^Message-ID: +(.*)$/im.exec(unfolded(headers))?.[1],
    )
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('without a mail server nothing is put into the queue', async () => {
    await start({})
    const id = await returned('没有邮件服务器')
    await eventually(async () => {
      const { notices } = (await reporter.get('/notifications/mine')).body
      expect(notices[0]).toMatchObject({ article: id, kind: 'returned' })
    })
    expect(await letters().countDocuments()).toBe(0)
  })
})

describe('by group robots', () => {
  const ok = { wecom: { errcode: 0, errmsg: 'ok' }, feishu: { code: 0, msg: 'success' } }
  const anywhere = { TOUBAN_ANY_WEBHOOK: 'true' }

  test('each service gets its own form, signed where it asks for it', async () => {
    const wecom = await robot(() => ({ status: 200, body: ok.wecom }))
    const dingtalk = await robot(() => ({ status: 200, body: ok.wecom }))
    const feishu = await robot(() => ({ status: 200, body: ok.feishu }))
    await start({
      ...anywhere,
      WECOM_WEBHOOK: wecom.url,
      DINGTALK_WEBHOOK: dingtalk.url,
      DINGTALK_SECRET: 'SEC1',
      FEISHU_WEBHOOK: feishu.url,
      FEISHU_SECRET: 'SEC2',
      SERVER_URL: 'https://news.example.org',
    })
    const id = await write('给群里 <at user_id="all">所有人</at>')
    await reporter.act(id, 'submit', { revision: 1 })
    for (const { posted } of [wecom, dingtalk, feishu]) {
      await eventually(() => expect(posted).toHaveLength(1))
      expect(posted[0]!.type).toContain('application/json')
    }
    const content =
      '【头版】yang-wen送审《给群里 \uFF1Cat user_id="all"\uFF1E所有人\uFF1C/at\uFF1E》\n' +
      `https://news.example.org/admin/collections/articles/${id}/review`
    expect(wecom.posted[0]!.body).toEqual({ msgtype: 'text', text: { content } })
    expect(dingtalk.posted[0]!.body).toEqual({ msgtype: 'text', text: { content } })
    const asked = dingtalk.posted[0]!.url.searchParams
    expect(asked.get('key')).toBe('secret')
    expect(asked.get('sign')).toBe(
      createHmac('sha256', 'SEC1')
        .update(`${asked.get('timestamp')}\nSEC1`)
        .digest('base64'),
    )
    const { timestamp, sign, ...rest } = feishu.posted[0]!.body
    expect(rest).toEqual({ msg_type: 'text', content: { text: content } })
    expect(timestamp).toMatch(/^\d{10}$/)
    expect(sign).toBe(createHmac('sha256', `${timestamp}\nSEC2`).digest('base64'))
  })

  test('one that hangs keeps no other waiting, nor the move; a refusal in a 200 is no success', async () => {
    const hanging = await robot(() => null)
    const refusing = await robot(() => ({ status: 200, body: { errcode: 310000, errmsg: 'sign' } }))
    const taking = await robot(() => ({ status: 200, body: ok.wecom }))
    await start({
      ...anywhere,
      FEISHU_WEBHOOK: hanging.url,
      DINGTALK_WEBHOOK: refusing.url,
      WECOM_WEBHOOK: taking.url,
    })
    const first = await write('第一篇')
    const second = await write('第二篇')
    for (const id of [first, second]) {
      expect((await reporter.act(id, 'submit', { revision: 1 })).status).toBe(200)
    }
    await eventually(() => expect(taking.posted).toHaveLength(2))
    await eventually(async () => {
      const refused = await letters()
        .find({ _id: /^dingtalk/ })
        .toArray()
      expect(refused.map(({ attempts, doneAt }) => [attempts, doneAt])).toEqual([
        [1, null],
        [1, null],
      ])
    })
    expect(hanging.posted).toHaveLength(1)
  })

  test('groups hear of what waits for the newsroom, not of what is between two people', async () => {
    const group = await robot(() => ({ status: 200, body: ok.wecom }))
    await start({ ...anywhere, WECOM_WEBHOOK: group.url })
    const id = await returned('两个人之间')
    await reporter.act(id, 'submit', { revision: 3 })
    await editor.act(id, 'approve', { revision: 4 })
    await publisher.act(id, 'publish', { revision: 5 })
    await eventually(() => expect(group.posted).toHaveLength(3))
    const lines = group.posted.map(({ body }) => String(body.text.content).split('\n')[0])
    expect(lines.sort()).toEqual(
      ['yang-wen送审《两个人之间》', 'yang-wen送审《两个人之间》', '《两个人之间》已审完，等待签发']
        .map((line) => `【头版】${line}`)
        .sort(),
    )
  })

  test.each([
    'http://qyapi.weixin.qq.com/x',
    'https://qyapi.weixin.qq.com.example.org/x',
    'x',
    'https://169.254.169.254/',
  ])('the process refuses to start with %s for a robot, and does not print its key', (address) => {
    vi.stubEnv('WECOM_WEBHOOK', `${address}?key=geheim`)
    expect(() => followOutbox(newsroom.payload)).toThrow(RefusedToStart)
    expect(() => env.wecomWebhook).not.toThrow('geheim')
  })
})
