import sharp from 'sharp'

import { canteen } from './canteen'
import { dustWatch } from './dustWatch'
import { ginkgo } from './ginkgo'
import { lanternMarket } from './lanternMarket'
import { lotus } from './lotus'
import { nightBus } from './nightBus'
import { readingRoom } from './readingRoom'
import { riverPath } from './riverPath'

const drawings = {
  'river-path': riverPath,
  canteen,
  'night-bus': nightBus,
  'reading-room': readingRoom,
  lotus,
  ginkgo,
  'dust-watch': dustWatch,
  'lantern-market': lanternMarket,
} as const

export type PictureName = keyof typeof drawings

export interface Picture {
  name: PictureName
  jpeg: Buffer
}

/** A picture as an upload of that name. */
export const fileOf = ({ name, jpeg }: Picture) => ({
  data: jpeg,
  mimetype: 'image/jpeg',
  name: `${name}.jpg`,
  size: jpeg.length,
})

/** The sample's photos, drawn here so that nothing has to be downloaded or shipped as a file. */
export const drawPictures = (): Promise<Picture[]> =>
  Promise.all(
    (Object.keys(drawings) as PictureName[]).map(async (name) => ({
      name,
      jpeg: await sharp(Buffer.from(drawings[name])).jpeg({ quality: 82 }).toBuffer(),
    })),
  )
