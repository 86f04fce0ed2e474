import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

const living = new Set<ChildProcess>()
process.once('exit', () => living.forEach((child) => child.kill('SIGKILL')))
process.once('SIGTERM', () => process.exit(1))
process.once('SIGINT', () => process.exit(1))

/** A child that does not outlive us. */
export const mortal = (child: ChildProcess): ChildProcess => {
  living.add(child)
  child.once('close', () => living.delete(child))
  return child
}

/** kill -9, and gone when it resolves. */
export const killed = async (child: ChildProcess | undefined): Promise<void> => {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const closed = once(child, 'close')
  child.kill('SIGKILL')
  await closed
}
