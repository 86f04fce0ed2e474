import { toBlocks } from './lines/blocks'
import { DatelineReader } from './attribution/dateline'
import { readLines } from './lines/lines'
import { startsSomething } from './shapes/shape'

/** The paragraphs of a plain text: a line each, but where lines are broken at a column's width, those joined again. */
export const paragraphsOf = (text: string): string[] => {
  const reading = {
    issue: null,
    pageName: null,
    datelines: new DatelineReader(),
    columns: new Set<string>(),
  }
  const { blocks } = toBlocks(readLines(text), (line) => startsSomething(line, reading))
  return blocks.map((block) => block.text)
}
