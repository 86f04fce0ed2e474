import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

export const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  )

/** The first of these programs that a directory of `searchPath` (as PATH is written) has. @throws Error when none has. */
export async function onPath(searchPath: string, ...programs: string[]): Promise<string> {
  for (const directory of searchPath.split(delimiter).filter(Boolean)) {
    for (const program of programs) {
      const path = join(directory, program)
      if (await isExecutable(path)) return path
    }
  }
  throw new Error(`no ${programs.join(', ')} in any directory of PATH`)
}
