import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export type Mail = { to: string[]; raw: string; headers: string; body: string }

export type MailServer = { url: string; mails: Mail[]; close: () => Promise<void> }

/** A mail server that takes everything, or knows nobody, without TLS. `port` 0 is a free one. */
export const openMailServer = async (port = 0, refuses = false): Promise<MailServer> => {
  const mails: Mail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      done(refuses ? new Error(`<${address}>: nobody of that name`) : null),
    onData: (stream, { envelope }, done) => {
      void text(stream).then((raw) => {
        const end = raw.indexOf('\r\n\r\n')
        const to = envelope.rcptTo.map(({ address }) => address)
        mails.push({ to, raw, headers: raw.slice(0, end), body: raw.slice(end + 4) })
        done()
      })
    },
  })
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const { port: own } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${own}`,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

// Answers of a service are JSON of any shape; each test knows its own.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Posted = { url: URL; type: string; body: any }

export type Robot = { url: string; posted: Posted[]; close: () => Promise<void> }

/** What a group's robot listens at. `answer` null: it takes the message and never says anything. */
export const openRobot = async (
  answer: (posted: Posted) => { status: number; body: object } | null,
): Promise<Robot> => {
  const posted: Posted[] = []
  const server = createServer((request: IncomingMessage, response) => {
    void text(request).then((body) => {
      const { headers, url = '/' } = request
      const got = {
        url: new URL(url, 'http://127.0.0.1'),
        type: headers['content-type'] ?? '',
        body: JSON.parse(body) as unknown,
      }
      posted.push(got)
      const said = answer(got)
      if (said) {
        response.writeHead(said.status, { 'content-type': 'application/json' })
        response.end(JSON.stringify(said.body))
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/robot?key=secret`,
    posted,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
