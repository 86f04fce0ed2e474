import { env } from './env'
import { isGivenUp } from './mongo'

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

type Told = { name?: string; message?: string; status?: unknown }

/**
 * What is refused is answered, and no fault of the server. Its sentence names colleagues, and what was sent, which no log
 * is to keep: `/metrics` counts it.
 */
const isRefused = ({ name = '', status }: Told): boolean =>
  (typeof status === 'number' && status < 500) || /^(BSON|Cast|Syntax)Error$/.test(name)

/** Pino's numbers. */
const levelOf = (level: number): Level => (level >= 50 ? 'error' : level >= 40 ? 'warn' : 'info')

const tell = (level: Level, message: string | undefined, error: Told): void => {
  if (isRefused(error)) return
  // It is done again, and answered 503 where that is in vain.
  if (isGivenUp(error)) log.warn('the database gave up what another wrote first')
  else write(level, message ?? String(error.message), { error })
}

/** Payload's own lines, as ours are. It is pino to it; what is given to that is written here. */
export const payloadsLog = {
  options: {
    hooks: {
      logMethod([first, text]: unknown[], _write: unknown, level: number): void {
        const said = (typeof first === 'object' ? first : { msg: first }) as {
          err?: Told
          msg?: unknown
        }
        const error = first instanceof Error ? first : said.err
        const message = [text, said.msg].find((each) => typeof each === 'string')
        if (error) tell(levelOf(level), message, error)
        else write(levelOf(level), message ?? JSON.stringify(first), {})
      },
    },
  },
}
