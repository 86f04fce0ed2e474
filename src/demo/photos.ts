import { type Payload } from 'payload'

import { type Staff } from './accounts'
import { type ReporterIds } from './people'
import { fileOf, type Picture } from './pictures'
import { captions, type UploadName } from './pictures/captions'

export type PhotoIds = ReadonlyMap<string, string>

const isUpload = (picture: Picture): picture is Picture & { name: UploadName } =>
  picture.name in captions

const hour = 60 * 60 * 1000

/** Uploads the pictures as people do, with caption and credit. @returns ids by the picture's name */
export async function uploadPhotos(
  payload: Payload,
  staff: Staff,
  reporters: ReporterIds,
  pictures: readonly Picture[],
): Promise<PhotoIds> {
  const upload = async (picture: Picture & { name: UploadName }) => {
    const { caption, credit, place, hoursAgo, by } = captions[picture.name]
    const { id } = await payload.create({
      collection: 'photos',
      data: {
        caption,
        place,
        credit: [{ reporter: reporters.get(credit), name: credit, role: 'photographer' }],
        takenAt: new Date(Date.now() - hoursAgo * hour).toISOString(),
      },
      file: fileOf(picture),
      depth: 0,
      overrideAccess: false,
      user: staff[by],
    })
    return [picture.name, id] as const
  }
  return new Map<string, string>(await Promise.all(pictures.filter(isUpload).map(upload)))
}
