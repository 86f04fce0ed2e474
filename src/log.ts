import { env } from './env'

export type LogFields = Readonly<Record<string, unknown>>

type Level = 'info' | 'warn' | 'error'

/** An error as data: its message and stack, and those of what caused it. */
function plain(value: unknown): unknown {
  if (!(value instanceof Error)) return value
  const { name, message, stack, cause } = value
  return { name, message, stack, ...(cause === undefined ? {} : { cause: plain(cause) }) }
}

// One JSON object a line in production, where machines read it; a sentence in a terminal.
function line(level: Level, message: string, fields: LogFields): string {
  const values = Object.entries(fields).map(([name, value]) => [name, plain(value)] as const)
  if (env.isProduction) {
    const time = new Date().toISOString()
    return JSON.stringify({ time, level, message, ...Object.fromEntries(values) })
  }
  const rest = values.map(([name, value]) => ` ${name}=${JSON.stringify(value)}`).join('')
  return `[touban] ${level === 'info' ? '' : `${level}: `}${message}${rest}`
}

const write = (level: Level, message: string, fields: LogFields): void => {
  const stream = level === 'info' ? process.stdout : process.stderr
  stream.write(`${line(level, message, fields)}\n`)
}

/** Logs of the process. `fields` take plain data and errors. */
export const log = {
  info: (message: string, fields: LogFields = {}): void => write('info', message, fields),
  warn: (message: string, fields: LogFields = {}): void => write('warn', message, fields),
  error: (message: string, fields: LogFields = {}): void => write('error', message, fields),
}
