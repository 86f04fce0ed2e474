import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'

import { childEnvironment } from '../../../src/env'
import { freePort } from '../../../src/server/mongod'
import { killed, mortal } from './children'

export type App = {
  name: string
  url: string
  start: () => Promise<void>
  kill: () => Promise<void>
  signal: (signal: 'SIGSTOP' | 'SIGCONT') => void
  /** In milliseconds, what its clock is ahead. */
  setClock: (ahead: number) => void
  isReady: () => Promise<boolean>
  /** The end of what it has written. */
  log: () => string
}

const here = 'tests/faults/harness'
const keptLog = 1_000_000

/** An app process on a port of its own, started by `start`, again after `kill`. */
export const openApp = async (nth: number, env: Readonly<Record<string, string>>): Promise<App> => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | undefined
  let said = ''

  const isReady = () =>
    fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) }).then(
      ({ ok }) => ok,
      () => false,
    )
  return {
    name: `app ${nth}`,
    url,
    isReady,
    start: async () => {
      const args = ['--conditions=production', '--import', 'tsx', '--import', `./${here}/clock.ts`]
      const started = mortal(
        spawn(process.execPath, [...args, `${here}/app.ts`], {
          env: childEnvironment({
            NODE_ENV: 'production',
            PORT: String(port),
            SERVER_URL: url,
            DELIVERY_RATE_LIMIT: '0',
            VITEST: undefined,
            ...env,
          }),
          stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        }),
      )
      child = started
      const hear = (chunk: Buffer) => (said = (said + chunk.toString()).slice(-keptLog))
      started.stdout?.on('data', hear)
      started.stderr?.on('data', hear)
      while (!(await isReady())) {
        if (started.exitCode !== null) throw new Error(`app ${nth} ended:\n${said.slice(-5000)}`)
        await pause(100)
      }
    },
    kill: () => killed(child),
    signal: (signal) => void child?.kill(signal),
    setClock: (ahead) => void child?.send(ahead),
    log: () => said,
  }
}
