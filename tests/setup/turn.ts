import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { markOf, type ProcessMark, stillRuns } from '../../src/server/processes'

const folder = '.data/turns'

/**
 * Waits until no living process (of this run or of another) has the turn called `name`, and takes it.
 * For what the project has only one of: its build, and Next's development folder.
 * @returns how to pass it on.
 */
export async function takeTurn(name: string, patienceMs = 600_000): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, name)
  const mine = JSON.stringify(await markOf(process.pid))
  const deadline = Date.now() + patienceMs
  while (!(await claim(path, mine))) {
    if (await isAbandoned(path)) await rm(path, { force: true })
    else if (Date.now() > deadline) throw new Error(`another process never passed on ${path}`)
    else await pause(200)
  }
  return () => rm(path, { force: true })
}

async function claim(path: string, mark: string): Promise<boolean> {
  return writeFile(path, mark, { flag: 'wx' }).then(
    () => true,
    () => false,
  )
}

async function isAbandoned(path: string): Promise<boolean> {
  try {
    return !(await stillRuns(JSON.parse(await readFile(path, 'utf8')) as ProcessMark))
  } catch {
    // Just passed on, or being written: the next look tells.
    return false
  }
}
