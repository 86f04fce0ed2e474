import { spawn } from 'node:child_process'

export interface CommandLimits {
  /** Ended after this long, whatever it does. */
  timeoutMs: number
  /** Ended after this long without a byte of output. */
  silenceMs?: number
  env?: NodeJS.ProcessEnv
  cwd?: string
}

/**
 * Runs a program without a shell or input.
 * @returns what it wrote to stdout; throws an Error with the end of what it said when it fails or is ended.
 */
export function run(
  program: string,
  args: readonly string[],
  { timeoutMs, silenceMs, env, cwd }: CommandLimits,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let said = ''
    let ended: string | undefined
    const end = (why: string) => {
      ended = why
      child.kill('SIGKILL')
    }
    const deadline = setTimeout(() => end(`took longer than ${timeoutMs} ms`), timeoutMs)
    const silence =
      silenceMs && setTimeout(() => end(`said nothing for ${silenceMs} ms`), silenceMs)
    const hear = (chunk: Buffer, isAnswer: boolean) => {
      if (silence) silence.refresh()
      if (isAnswer) stdout += chunk.toString()
      said = (said + chunk.toString()).slice(-2000)
    }
    child.stdout.on('data', (chunk: Buffer) => hear(chunk, true))
    child.stderr.on('data', (chunk: Buffer) => hear(chunk, false))
    child.on('error', (error) => settle(error))
    child.on('close', (code) => {
      if (ended) settle(new Error(`${program} ${ended}${lastLine(said)}`))
      else if (code === 0) settle()
      else settle(new Error(`${program} ended with ${code}${lastLine(said)}`))
    })
    function settle(error?: Error): void {
      clearTimeout(deadline)
      if (silence) clearTimeout(silence)
      if (error) reject(error)
      else resolve(stdout)
    }
  })
}

// What names the error is near the end, often on two lines; a stack below it is noise.
function lastLine(said: string): string {
  const lines = said.split('\n').map((line) => line.trim())
  const telling = lines.filter((line) => line && !/^at |^[{}]|^Node\.js v/.test(line))
  const named = telling.findLastIndex((line) => /error/i.test(line))
  const last = named < 0 ? telling.slice(-1) : telling.slice(named, named + 2)
  return last.length > 0 ? `: ${last.join(' ').slice(0, 400)}` : ''
}
