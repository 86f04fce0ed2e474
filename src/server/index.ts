import { runUntilEnded } from './ending'
import { start } from './start'

runUntilEnded(start)
