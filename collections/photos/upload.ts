import { APIError, type ImageSize, type UploadConfig } from 'payload'

import { photoMessages } from '../../src/i18n/photos'
import { FORMATS, SIZES } from './limits'
import { serveFile } from './serveFile'

/**
 * A size that every picture gets: a smaller one is not enlarged and not left out. `inside` and no
 * focal point keep Payload from cropping; it turns the picture upright and drops its metadata.
 */
const sizeFor = (name: string, width: number): ImageSize => ({
  name,
  width,
  height: width * 4,
  fit: 'inside',
  withoutEnlargement: true,
  formatOptions: { format: 'webp', options: { quality: 80 } },
  // By size name: small pictures would else get one file for all sizes.
  generateImageName: ({ originalName, sizeName, extension }) =>
    `${originalName}-${sizeName}.${extension}`,
  admin: { disableGroupBy: true, disableListColumn: true, disableListFilter: true },
})

export const upload: UploadConfig = {
  // `keepFile` stores, `serveFile` serves. Payload still deletes a replaced file, without asking, in
  // `staticDir`: a folder that does not exist keeps it from ours.
  disableLocalStorage: true,
  staticDir: 'payload-stores-no-photos',
  handlers: [serveFile],
  // "A photo item without its file waits for the upload": an import creates caption and credit first.
  filesRequiredOnCreate: false,
  mimeTypes: Object.keys(FORMATS),
  imageSizes: Object.entries(SIZES).map(([name, width]) => sizeFor(name, width)),
  adminThumbnail: 'thumbnail',
  displayPreview: true,
  crop: false,
  focalPoint: false,
  pasteURL: false,
  // Even so Payload would fetch `{url, filename}` of a create; this is asked before it does.
  externalFileHeaderFilter: () => {
    throw new APIError(`${photoMessages.noAddress.zh} ${photoMessages.noAddress.en}`, 400)
  },
  // Without it, a text field `file` of a form would have `serveFile` read a stored file as a new one.
  requiresClientUploadReceipt: true,
}
