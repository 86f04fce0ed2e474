import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** `reset`: connections break, and none are taken. `silent`: nothing arrives any more, as behind a pulled cable. */
export type How = 'reset' | 'silent'
/** `peers`: the other members alone, so that they and our processes see different worlds. */
export type Whom = 'all' | 'peers'

export type Proxy = {
  port: number
  cut: (how: How, whom?: Whom) => void
  mend: () => void
  close: () => void
}

/** Of what members send each other first. */
const sign = 'internalClient'

/** A way to a member, on a port of this machine, that can be cut. */
export const openProxy = async (target: number): Promise<Proxy> => {
  type Way = { near: Socket; far: Socket; isPeer: boolean }
  const ways = new Set<Way>()
  let isCut: (way: Way) => How | null = () => null

  const apply = (way: Way): void => {
    const how = isCut(way)
    if (how === 'reset') way.near.destroy()
    else if (how === 'silent') [way.near, way.far].forEach((socket) => socket.pause())
  }
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1')
    const way = { near, far, isPeer: false }
    ways.add(way)
    for (const socket of [near, far]) {
      socket.setNoDelay(true)
      socket.on('error', () => socket.destroy())
      socket.once('close', () => {
        ways.delete(way)
        near.destroy()
        far.destroy()
      })
    }
    near.once('data', (chunk: Buffer) => {
      way.isPeer = chunk.includes(sign)
      apply(way)
    })
    near.pipe(far)
    far.pipe(near)
    apply(way)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  return {
    port: (server.address() as AddressInfo).port,
    cut: (how, whom = 'all') => {
      isCut = ({ isPeer }) => (whom === 'all' || isPeer ? how : null)
      ways.forEach(apply)
    },
    mend: () => {
      isCut = () => null
      ways.forEach(({ near, far }) => [near, far].forEach((socket) => socket.resume()))
    },
    close: () => {
      server.close()
      ways.forEach(({ near }) => near.destroy())
    },
  }
}
