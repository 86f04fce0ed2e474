import exifr from 'exifr'

/** What newsrooms write in XMP; absent fields are undefined. */
export interface Xmp {
  description?: string
  creators: string[]
  dateCreated?: string
  city?: string
}

const APP1_NAME = Buffer.from('http://ns.adobe.com/xap/1.0/\0')

// What one APP1 segment holds; more is not a caption, and exifr's expressions take quadratic time on it.
const MAX_BYTES = 65_533 - APP1_NAME.length

/** @returns null where the packet is missing, oversized or no XMP. */
export async function readXmp(packet: Buffer | undefined): Promise<Xmp | null> {
  if (!packet || packet.length > MAX_BYTES) return null
  const parsed: unknown = await exifr
    .parse(asJpeg(packet), { xmp: true, tiff: false, mergeOutput: false })
    .catch(() => undefined)
  const dc = child(parsed, 'dc')
  const photoshop = child(parsed, 'photoshop')
  const descriptions = texts(child(dc, 'description'))
  return {
    description: descriptions[0],
    creators: texts(child(dc, 'creator')),
    dateCreated: texts(child(photoshop, 'DateCreated'))[0],
    city: texts(child(photoshop, 'City'))[0],
  }
}

// exifr knows no WebP, and its `sidecar` is missing from the default export that Node and bundlers share.
function asJpeg(packet: Buffer): Buffer {
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 0])
  head.writeUInt16BE(2 + APP1_NAME.length + packet.length, 4)
  return Buffer.concat([head, APP1_NAME, packet, Buffer.from([0xff, 0xd9])])
}

function child(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[key]
    : undefined
}

// exifr gives a string, `{lang, value}`, or a list of either; the x-default text stands first.
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [unescapeXml(value)]
  if (Array.isArray(value)) return value.flatMap(texts)
  return typeof value === 'object' && value !== null ? texts(child(value, 'value')) : []
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

// exifr 7.1.3 leaves character references as they are written.
function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name) return NAMED[name.toLowerCase()] ?? whole
      const code = hex ? parseInt(hex, 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}
