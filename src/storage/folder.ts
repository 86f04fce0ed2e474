import { mkdir, open, opendir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { isPlainName, plainName, type PhotoStore, type StoredPhoto } from './store'

const ifThere = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null
  throw error
}

const writeThrough = async (path: string, bytes: Buffer): Promise<void> => {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Photos in a folder of this machine, or one that it mounts. @param folder an absolute path */
export const openFolder = (folder: string): PhotoStore => {
  const pathOf = (name: string): string => join(folder, plainName(name))

  const find = async (name: string): Promise<StoredPhoto | null> => {
    if (!isPlainName(name)) return null
    const found = await stat(pathOf(name)).catch(ifThere)
    if (!found?.isFile()) return null
    return {
      name,
      size: found.size,
      read: async (part) => (await open(pathOf(name))).createReadStream(part),
    }
  }

  return {
    place: folder,
    find,
    async write(files) {
      await mkdir(folder, { recursive: true })
      for (const { name, bytes } of files) await writeThrough(pathOf(name), bytes)
      // The names themselves are in the folder, which has to reach the disk too.
      const names = await open(folder, 'r')
      await names.sync().finally(() => names.close())
    },
    async remove(names) {
      for (const name of names) await rm(pathOf(name), { force: true })
    },
    async *all() {
      for await (const { name } of (await opendir(folder).catch(ifThere)) ?? []) {
        const found = await find(name)
        if (found) yield found
      }
    },
  }
}
