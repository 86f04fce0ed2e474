export interface Source {
  name: string
  find: () => Promise<string>
}

/** What the first source finds that finds anything. @throws Error naming each, and why it found nothing. */
export async function firstFound(nothing: string, sources: readonly Source[]): Promise<string> {
  const tried: string[] = []
  for (const source of sources) {
    try {
      return await source.find()
    } catch (error) {
      tried.push(`  ${tried.length + 1}. ${source.name}: ${(error as Error).message}`)
    }
  }
  throw new Error(`${nothing} Tried:\n${tried.join('\n')}`)
}
