import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type MongodPlaces } from '../../src/server/mongodBinary'

/** A machine with nothing on it but what a test puts there. */
export interface BareMachine {
  places: MongodPlaces
  /** Puts an executable script on the machine's PATH. @returns its path. */
  install(name: string, script: string): Promise<string>
  /** Puts one somewhere else. @returns its path. */
  keep(name: string, script: string): Promise<string>
}

/** A script that answers `--version` like a mongod. */
export const fakeMongod = (version: string): string => `#!/bin/sh\necho "db version v${version}"\n`

/** @returns a machine whose downloads are all refused at once. */
export async function bareMachine(): Promise<BareMachine> {
  const root = await mkdtemp(join(tmpdir(), 'touban-machine-'))
  const bin = join(root, 'bin')
  const elsewhere = join(root, 'elsewhere')
  await Promise.all([mkdir(bin), mkdir(elsewhere)])
  const put = async (path: string, script: string) => {
    await writeFile(path, script)
    await chmod(path, 0o755)
    return path
  }
  return {
    places: {
      systemBinary: undefined,
      searchPath: bin,
      cacheDir: join(root, 'cache'),
      childEnv: {
        NODE_ENV: 'test',
        PATH: [bin, '/usr/bin', '/bin'].join(delimiter),
        HOME: root,
        // Nobody listens there, so mongodb-memory-server's download fails at once, whatever the network.
        MONGOMS_DOWNLOAD_MIRROR: 'http://127.0.0.1:9',
        MONGOMS_DOWNLOAD_DIR: join(root, 'downloads'),
      },
    },
    install: (name, script) => put(join(bin, name), script),
    keep: (name, script) => put(join(elsewhere, name), script),
  }
}
