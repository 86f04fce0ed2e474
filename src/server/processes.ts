import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { run } from './command'

/** A process told from a later one that got the same id. */
export interface ProcessMark {
  pid: number
  /** When it started, as this system writes it; '' where that can't be known. */
  birth: string
}

/** @returns undefined when no process of this id runs. */
export async function markOf(pid: number): Promise<ProcessMark | undefined> {
  if (!isRunning(pid)) return undefined
  return { pid, birth: await birthOf(pid) }
}

/** Whether the process that was marked, and not another of its id, still runs. */
export async function stillRuns(mark: ProcessMark): Promise<boolean> {
  const now = await markOf(mark.pid)
  return now !== undefined && (mark.birth === '' || now.birth === '' || now.birth === mark.birth)
}

/** Ends a process: asked to first, by force after `graceMs`. */
export async function endProcess(mark: ProcessMark, graceMs: number): Promise<void> {
  if (!(await stillRuns(mark))) return
  signal(mark.pid, 'SIGTERM')
  if (await isGoneWithin(mark, graceMs)) return
  signal(mark.pid, 'SIGKILL')
  await isGoneWithin(mark, graceMs)
}

async function isGoneWithin(mark: ProcessMark, limitMs: number): Promise<boolean> {
  const deadline = Date.now() + limitMs
  while (await stillRuns(mark)) {
    if (Date.now() > deadline) return false
    await wait(50)
  }
  return true
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It runs, as somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // Gone in the meantime, which is what was wanted.
  }
}

async function birthOf(pid: number): Promise<string> {
  try {
    if (process.platform !== 'linux')
      return (await run('ps', ['-o', 'lstart=', '-p', String(pid)], { timeoutMs: 5000 })).trim()
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // proc(5): starttime is field 22; field 2 is a name in brackets that may hold spaces. Z: dead, not yet reaped.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[19] ?? ''
  } catch {
    return ''
  }
}
