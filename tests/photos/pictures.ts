import sharp from 'sharp'

/** Pictures made for one test each; nothing of them is taken from a real one. */
export async function jpeg({ width = 1200, height = 800 } = {}): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#c63' } })
    .jpeg()
    .toBuffer()
}

export interface Iptc {
  caption?: string
  byline?: string[]
  date?: string
  time?: string
  city?: string
}

// GBK of the few characters that tests use: Node decodes GB 18030 and does not encode it.
const GBK: Record<string, string> = {
  市: 'cad0',
  民: 'c3f1',
  晨: 'b3bf',
  练: 'c1b7',
  杨: 'd1ee',
  文: 'cec4',
  太: 'ccab',
  原: 'd4ad',
}

export const gbk = (text: string): Buffer =>
  Buffer.from(
    [...text]
      .map((character) => GBK[character] ?? Buffer.from(character, 'ascii').toString('hex'))
      .join(''),
    'hex',
  )

/** `picture` with an APP13 segment of IPTC-IIM, as cameras and desks write it. */
export function withIptc(
  picture: Buffer,
  { caption, byline = [], date, time, city }: Iptc,
  encode: (text: string) => Buffer = (text) => Buffer.from(text, 'utf8'),
): Buffer {
  const dataset = (number: number, text: string | undefined) => {
    if (text === undefined) return Buffer.alloc(0)
    const value = encode(text)
    return Buffer.concat([
      Buffer.from([0x1c, 2, number, value.length >> 8, value.length & 255]),
      value,
    ])
  }
  const iim = Buffer.concat([
    ...byline.map((name) => dataset(80, name)),
    dataset(55, date),
    dataset(60, time),
    dataset(90, city),
    dataset(120, caption),
  ])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(iim.length)
  const unrelated = Buffer.from('8BIM\x03\xed\0\0\0\0\0\x02ab', 'latin1')
  const resource = [
    Buffer.from('8BIM\x04\x04\0\0', 'latin1'),
    size,
    iim,
    Buffer.alloc(iim.length % 2),
  ]
  return withSegment(
    picture,
    0xed,
    Buffer.concat([Buffer.from('Photoshop 3.0\0'), unrelated, ...resource]),
  )
}

export interface XmpText {
  caption?: string
  creators?: string[]
  date?: string
  city?: string
}

/** `picture` with an APP1 segment of XMP. Texts go in as they are: escape them yourself. */
export function withXmp(picture: Buffer, { caption, creators = [], date, city }: XmpText): Buffer {
  const attributes = [
    city && `photoshop:City="${city}"`,
    date && `photoshop:DateCreated="${date}"`,
  ].filter(Boolean)
  const description =
    caption &&
    `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${caption}</rdf:li><rdf:li xml:lang="en">Other</rdf:li></rdf:Alt></dc:description>`
  const creator =
    creators.length > 0 &&
    `<dc:creator><rdf:Seq>${creators.map((name) => `<rdf:li>${name}</rdf:li>`).join('')}</rdf:Seq></dc:creator>`
  const packet =
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" ' +
    `${attributes.join(' ')}>${description || ''}${creator || ''}</rdf:Description></rdf:RDF></x:xmpmeta>`
  return withSegment(picture, 0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${packet}`))
}

function withSegment(picture: Buffer, marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255])
  return Buffer.concat([picture.subarray(0, 2), head, data, picture.subarray(2)])
}
