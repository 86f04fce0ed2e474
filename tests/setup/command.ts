import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { inject } from 'vitest'

import { childEnvironment } from '../../src/env'

export type Ran = { code: number; said: string }

/** A command as an operator runs it: `src/cli/<script>.ts`, in English. */
export const runCommand = async (
  script: string,
  args: string[],
  settings: Record<string, string>,
): Promise<Ran> => {
  const command = ['--conditions=development', '--import', 'tsx', `src/cli/${script}.ts`, ...args]
  const environment = childEnvironment({
    NODE_ENV: undefined,
    VITEST: undefined,
    LANG: 'en_US.UTF-8',
    LC_ALL: undefined,
    PAYLOAD_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    MONGOMS_SYSTEM_BINARY: inject('mongo').binary,
    ...settings,
  })
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, command, {
      env: environment,
    })
    return { code: 0, said: stdout + stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, said: stdout + stderr }
  }
}
