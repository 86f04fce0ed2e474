import exifr from 'exifr'
import sharp from 'sharp'
import { readIptc, type IptcFields } from './iptc'
import { readXmp, type Xmp } from './xmp'

export interface PhotoMetadata {
  caption?: string
  /** Photographers' names, without 摄 or 记者. */
  credit?: string[]
  /** ISO 8601 in UTC. */
  takenAt?: string
  place?: string
}

const BY_LINE = 80
const DATE_CREATED = 55
const TIME_CREATED = 60
const CITY = 90
const CAPTION = 120

/**
 * What the camera or the desk wrote in a picture: XMP, else IPTC-IIM, else (for the time) EXIF.
 * Nothing in a picture's metadata makes this throw; what can't be read is left out.
 * @param offset of the paper's zone, for times written without one
 */
export async function readMetadata(picture: Buffer, offset = '+08:00'): Promise<PhotoMetadata> {
  const raw = await sharp(picture).metadata()
  const [xmp, exifTime] = await Promise.all([readXmp(raw.xmp), exifTakenAt(raw.exif)])
  const iptc = raw.iptc ? readIptc(raw.iptc) : new Map<number, string[]>()
  const found = {
    caption: tidy(xmp?.description) ?? tidy(iptc.get(CAPTION)?.[0]),
    credit: creditOf(xmp, iptc),
    takenAt:
      instant(xmp?.dateCreated, offset) ??
      instant(iptcTime(iptc), offset) ??
      instant(exifTime, offset),
    place: tidy(xmp?.city) ?? tidy(iptc.get(CITY)?.[0]),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

function tidy(text: string | undefined): string | undefined {
  // Fields of fixed size are padded with NUL.
  const clean = text?.replaceAll('\0', '').trim().slice(0, 2000)
  return clean || undefined
}

function creditOf(xmp: Xmp | null, iptc: IptcFields): string[] | undefined {
  const written = xmp?.creators.length ? xmp.creators : (iptc.get(BY_LINE) ?? [])
  const names = written.flatMap(namesIn)
  return names.length > 0 ? [...new Set(names)].slice(0, 20) : undefined
}

/** `本报记者 杨文、李晓并 摄` → 杨文, 李晓并. */
function namesIn(written: string): string[] {
  return written
    .split(/[\u3001\uFF0C\uFF1B;/&]|,(?=\s*\p{Script=Han})/u)
    .map((part) =>
      (tidy(part) ?? '')
        .replace(/^(?:本报|本网)?(?:首席|特派|实习|摄影)?记者[\s\uFF1A:]*/u, '')
        // The space before it is trimmed: an expression for that too takes minutes on a picture that is full of it.
        .replace(/(?:摄影报道|摄影|摄)$/u, '')
        .trim(),
    )
    .filter((name) => name !== '')
}

function iptcTime(iptc: IptcFields): string | undefined {
  const day = /^(\d{4})(\d{2})(\d{2})$/.exec(iptc.get(DATE_CREATED)?.[0] ?? '')
  if (!day) return undefined
  const time = /^(\d{2})(\d{2})(\d{2})(?:([+-]\d{2})(\d{2}))?$/.exec(
    iptc.get(TIME_CREATED)?.[0] ?? '',
  )
  const clock = time ? `T${time[1]}:${time[2]}:${time[3]}` : ''
  return `${day[1]}-${day[2]}-${day[3]}${clock}${time?.[4] ? `${time[4]}:${time[5]}` : ''}`
}

async function exifTakenAt(exif: Buffer | undefined): Promise<string | undefined> {
  if (!exif) return undefined
  const tiff = exif.subarray(exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0)
  const parsed: unknown = await exifr
    .parse(tiff, { pick: ['DateTimeOriginal', 'OffsetTimeOriginal'], reviveValues: false })
    .catch(() => undefined)
  const { DateTimeOriginal: time, OffsetTimeOriginal: offset } = (parsed ?? {}) as Record<
    string,
    unknown
  >
  if (typeof time !== 'string') return undefined
  const iso = time.replace(/^(\d{4}):(\d{2}):(\d{2}) /, '$1-$2-$3T')
  return typeof offset === 'string' ? iso + offset : iso
}

/** A day alone is taken as its noon: the day stays the same in every zone that matters to the paper. */
function instant(written: string | undefined, offset: string): string | undefined {
  const parts =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(
      written?.trim() ?? '',
    )
  if (!parts) return undefined
  const [, day, clock = '12:00', zone = offset] = parts
  const time = new Date(`${day}T${clock}${zone}`)
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString()
}
