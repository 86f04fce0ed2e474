import { fileTypeFromBuffer } from 'file-type'
import type { File } from 'payload'
import sharp from 'sharp'

import { photoMessages } from '../../src/i18n/photos'
import type { Text } from '../../src/i18n/text'
import { FORMATS } from './limits'

export type Inspected =
  | { ok: true; mime: string; ext: string }
  | { ok: false; fault: Text; params?: Record<string, string | number> }

type Claim = Pick<File, 'name' | 'mimetype'>

/** Whether a file is a picture that can be printed, by decoding it; name and declared type prove nothing. */
export async function inspect(file: Claim & Pick<File, 'data'>): Promise<Inspected> {
  const found = await fileTypeFromBuffer(file.data)
  const format = found && FORMATS[found.mime]
  if (!format) return { ok: false, fault: photoMessages.notAPicture }

  const claimed = contradiction(file, found.mime)
  if (claimed)
    return { ok: false, fault: photoMessages.misnamed, params: { actual: found.mime, claimed } }
  const fault = await faultOfPixels(file.data, format.pixels)
  return fault ?? { ok: true, mime: found.mime, ext: format.ext }
}

async function faultOfPixels(data: Buffer, most: number): Promise<Inspected | null> {
  const broken = { ok: false, fault: photoMessages.broken } as const
  const header = await sharp(data)
    .metadata()
    .catch(() => null)
  if (!header) return broken
  const { width, height, pages = 1 } = header
  if (width * height * pages > most)
    return { ok: false, fault: photoMessages.tooManyPixels, params: { limit: most / 1_000_000 } }
  if (pages > 1) return { ok: false, fault: photoMessages.animated }
  // The header says little: only decoding shows that the rest is there.
  const decoded = await sharp(data, { limitInputPixels: most })
    .resize(32, 32, { fit: 'inside' })
    .raw()
    .toBuffer()
    .catch(() => null)
  return decoded ? null : broken
}

/** What the name or the declared type says against the bytes, or null. Nameless and untyped is no claim. */
function contradiction({ name, mimetype }: Claim, actual: string): string | null {
  const declared = mimetype.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const aliases: Record<string, string> = { 'image/jpg': 'image/jpeg', 'image/pjpeg': 'image/jpeg' }
  const isClaim = declared !== '' && declared !== 'application/octet-stream'
  if (isClaim && (aliases[declared] ?? declared) !== actual) return declared
  const ending = /\.([a-z][a-z0-9]{1,4})$/i.exec(name)?.[1]?.toLowerCase()
  return ending && !FORMATS[actual]?.names.includes(ending) ? `.${ending}` : null
}
