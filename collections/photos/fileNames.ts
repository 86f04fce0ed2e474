import type { Photo } from '../../src/payload-types'

/** Of the original and of each size. */
export const fileNames = ({ filename, sizes }: Pick<Photo, 'filename' | 'sizes'>): string[] =>
  [filename, ...Object.values(sizes ?? {}).map((size) => size?.filename)].filter(
    (name) => typeof name === 'string',
  )
