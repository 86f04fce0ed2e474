import { RefusedToStart } from '../env'
import { log } from '../log'
import { prepareEnding } from './ending'
import { start } from './start'

const ending = prepareEnding()
start(ending).catch((error: unknown) => {
  if (error instanceof RefusedToStart) process.stderr.write(`\n${error.message}\n\n`)
  else log.error('could not start', { error })
  return ending.end(1)
})
