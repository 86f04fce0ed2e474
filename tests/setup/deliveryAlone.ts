import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

import { childEnvironment } from '../../src/env'
import { freePort } from '../../src/server/mongod'

export interface DeliveryProcess {
  /** Without a trailing slash. */
  url: string
  pid: number
  /** All that it has written so far. */
  log(): string
  stop(): Promise<void>
}

/** `npm run delivery`, in a process of its own on a free port; waits until it serves. */
export async function startDelivery(
  databaseUri: string,
  env: Readonly<Record<string, string>> = {},
): Promise<DeliveryProcess> {
  const port = await freePort()
  // As the script of package.json, without npm between: its signals are the server's.
  const args = ['--conditions=production', '--import', 'tsx', 'src/server/deliveryAlone.ts']
  const child = spawn(process.execPath, args, {
    env: childEnvironment({
      NODE_ENV: 'production',
      PORT: String(port),
      DATABASE_URI: databaseUri,
      DELIVERY_RATE_LIMIT: '0',
      VITEST: undefined,
      ...env,
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const hear = (chunk: Buffer) => (said += chunk.toString())
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)

  const url = `http://127.0.0.1:${port}`
  const serves = () =>
    fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!(await serves())) {
    if (child.exitCode !== null) throw new Error(`delivery ended:\n${said}`)
    await pause(50)
  }
  return {
    url,
    pid: child.pid ?? 0,
    log: () => said,
    stop: async () => {
      process.off('exit', kill)
      if (child.exitCode !== null || child.signalCode !== null) return
      const closed = once(child, 'close')
      child.kill('SIGCONT')
      child.kill('SIGTERM')
      await closed
    },
  }
}
