// One target in a process of its own: `serve.ts TARGET DATABASE_URI`. Tells its parent the port, then on request what it uses.
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { MongoClient } from 'mongodb'

import { openDelivery } from '../src/server/delivery'
import { byHand } from './byHand'
import { payloadsApi } from './newsroom'
import type { Target } from './servers'

const [, , target, uri = ''] = process.argv as [string, string, Target, string]
const open = async () => (await MongoClient.connect(uri)).db()

/** The floor: as many bytes as `x-answer` says, at once. */
const constant = (): RequestListener => {
  const answers = new Map<string, Buffer>()
  return (req, res) => {
    const size = req.headers['x-answer'] as string
    const answer = answers.get(size) ?? Buffer.alloc(Number(size), 'x')
    answers.set(size, answer)
    req.resume()
    res.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length })
    res.end(answer)
  }
}

/** As `npm run delivery` opens it, by the settings that our parent gives: with all of its limits. */
const ours = async (): Promise<RequestListener> => {
  const delivery = await openDelivery(await open())
  return (req, res) => void delivery.handle(req, res)
}

const targets: Record<Target, () => RequestListener | Promise<RequestListener>> = {
  constant,
  'by hand': async () => byHand(await open()),
  Payload: () => payloadsApi(uri),
  cold: ours,
  hot: ours,
}

const server = createServer(await targets[target]())
server.listen(0, '127.0.0.1', () =>
  process.send?.({ port: (server.address() as AddressInfo).port }),
)
process.on('message', (asked) => {
  // Twice: the first one leaves pages to be swept later.
  if (asked === 'collect') for (let n = 0; n < 2; n++) globalThis.gc?.()
  const { rss, heapUsed, external } = process.memoryUsage()
  const { user, system } = process.cpuUsage()
  process.send?.({ rss, used: heapUsed + external, processor: user + system })
})
process.on('disconnect', () => process.exit(0))
