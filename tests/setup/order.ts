import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes minutes, the longest first: begun last, it would leave a core without work. */
const long = ['browser/sweep', 'browser/', 'workflow/matrix', 'access/reading']

const rank = ({ moduleId }: TestSpecification): number => {
  const place = long.findIndex((part) => moduleId.includes(`/tests/${part}`))
  return place < 0 ? long.length : place
}

/** Vitest's own order, which knows how long a file took only where it has run before, with these before it. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.sort((a, b) => rank(a) - rank(b))
  }
}
