/** Text fields of an IPTC-IIM record 2, by dataset number, in the order they stand in. */
export type IptcFields = Map<number, string[]>

const ENVELOPE_RECORD = 1
const CODED_CHARACTER_SET = 90
const UTF8_ESCAPE = '\x1b%G'
const TEXT_RECORD = 2
const DATASET_MARK = 0x1c
const IPTC_RESOURCE = 0x0404

interface Dataset {
  record: number
  number: number
  value: Buffer
}

/**
 * Reads IPTC-IIM as a JPEG's APP13 carries it (Photoshop resources), or bare.
 * exifr 7.1.3 reads it as latin1 and garbles Chinese, even where it is marked as UTF-8.
 */
export function readIptc(block: Buffer): IptcFields {
  const datasets = readDatasets(iptcResource(block))
  const marked = datasets.some(
    ({ record, number, value }) =>
      record === ENVELOPE_RECORD &&
      number === CODED_CHARACTER_SET &&
      value.toString('latin1') === UTF8_ESCAPE,
  )
  const texts = datasets.filter(({ record }) => record === TEXT_RECORD)
  const encoding = marked ? 'utf-8' : encodingOf(texts.map(({ value }) => value))
  const fields: IptcFields = new Map()
  for (const { number, value } of texts)
    fields.set(number, [...(fields.get(number) ?? []), new TextDecoder(encoding).decode(value)])
  return fields
}

/**
 * Desks here write UTF-8 or GBK, mostly without the mark: what is no strict UTF-8 is GB 18030, which
 * takes in GBK. All values are judged together, for a short one can be both (太原 in GBK is UTF-8 for
 * two letters of other scripts); foreign letters that touch no plain one are such a case.
 */
function encodingOf(values: Buffer[]): 'utf-8' | 'gb18030' {
  let text: string
  try {
    const joined = Buffer.concat(values.flatMap((value) => [value, Buffer.from('\n')]))
    text = new TextDecoder('utf-8', { fatal: true }).decode(joined)
  } catch {
    return 'gb18030'
  }
  const isForeign = /[^\p{ASCII}]/u.test(text) && !/\p{Script=Han}/u.test(text)
  const isLatin = /[A-Za-z][^\p{ASCII}]|[^\p{ASCII}][A-Za-z]/u.test(text)
  return isForeign && !isLatin ? 'gb18030' : 'utf-8'
}

function readDatasets(iim: Buffer): Dataset[] {
  const found: Dataset[] = []
  let at = 0
  while (at + 5 <= iim.length && iim[at] === DATASET_MARK) {
    const length = iim.readUInt16BE(at + 3)
    const end = at + 5 + length
    // The top bit announces a longer length field, which no text of ours needs.
    if (length & 0x8000 || end > iim.length) break
    found.push({
      record: iim.readUInt8(at + 1),
      number: iim.readUInt8(at + 2),
      value: iim.subarray(at + 5, end),
    })
    at = end
  }
  return found
}

function iptcResource(block: Buffer): Buffer {
  if (block[0] === DATASET_MARK) return block
  let at = block.indexOf('8BIM')
  while (at >= 0 && at + 12 <= block.length && block.toString('latin1', at, at + 4) === '8BIM') {
    const id = block.readUInt16BE(at + 4)
    // A Pascal string, its length byte included, padded to an even size.
    const nameSize = (block.readUInt8(at + 6) + 2) & ~1
    const sizeAt = at + 6 + nameSize
    if (sizeAt + 4 > block.length) break
    const size = block.readUInt32BE(sizeAt)
    if (id === IPTC_RESOURCE) return block.subarray(sizeAt + 4, sizeAt + 4 + size)
    at = sizeAt + 4 + size + (size % 2)
  }
  return Buffer.alloc(0)
}
