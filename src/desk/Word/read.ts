import { DOMParser } from '@xmldom/xmldom'
import {
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
  type FileEntry,
} from '@zip.js/zip.js'
import mammoth from 'mammoth'

import { blocksFrom, pictureSource } from '../../text/body/markup'
import { markClass } from '../../text/body/wordLists'
import { WordError, type WordDocument, type WordPicture } from './document'
import { markStyle, withNumbers } from './numbers'

const mega = 1024 * 1024
export const wordBounds = {
  /** Of the file, and of all that is packed in it. */
  fileBytes: 50 * mega,
  unpackedBytes: 150 * mega,
  /** Of its texts: what is parsed, some hundred times the longest article. */
  textBytes: 20 * mega,
  parts: 2000,
  pictures: 50,
  paragraphs: 2000,
} as const

const isText = (name: string): boolean => /\.(?:xml|rels)$/.test(name)
/** Nothing else is ever unpacked: no macros, no embedded documents. */
const isWanted = (name: string): boolean => isText(name) || /\/media\/[^/]+$/.test(name)

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

const options = { useWebWorkers: false }

/**
 * The wanted parts, packed anew without compression. What a part says to be its size is held against the bounds before
 * it is unpacked; zip.js stops one that grows beyond what it said.
 */
const repacked = async (bytes: Uint8Array): Promise<ArrayBuffer> => {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), options)
  const entries = await reader.getEntries()
  const wanted = entries.filter(
    (entry): entry is FileEntry => !entry.directory && isWanted(entry.filename),
  )
  const sizeOf = (parts: FileEntry[]) => parts.reduce((sum, part) => sum + part.uncompressedSize, 0)
  const texts = wanted.filter(({ filename }) => isText(filename))
  if (!texts.some(({ filename }) => isDocument(filename))) throw new WordError('notWord')
  if (
    entries.length > wordBounds.parts ||
    sizeOf(texts) > wordBounds.textBytes ||
    sizeOf(wanted) > wordBounds.unpackedBytes
  )
    throw new WordError('tooLarge')
  const parts = new Map<string, Uint8Array>()
  for (const part of wanted) parts.set(part.filename, await part.getData(new Uint8ArrayWriter()))
  writeNumbers(parts)
  const writer = new ZipWriter(new Uint8ArrayWriter(), { ...options, level: 0 })
  for (const [name, part] of parts) await writer.add(name, new Uint8ArrayReader(part))
  return (await writer.close()).slice().buffer
}

const isDocument = (name: string): boolean => /^word\/document\d*\.xml$/.test(name)

const writeNumbers = (parts: Map<string, Uint8Array>): void => {
  const textOf = (name: string): string | null => {
    const part = parts.get(name)
    return part ? new TextDecoder().decode(part) : null
  }
  const numbering = textOf('word/numbering.xml')
  if (numbering === null) return
  for (const name of [...parts.keys()].filter(isDocument)) {
    const written = withNumbers(textOf(name) ?? '', numbering, textOf('word/styles.xml'))
    parts.set(name, new TextEncoder().encode(written))
  }
}

/** With an arrow of this address, which nobody wrote, mammoth ends a note. */
const backFromNote = /^#(?:foot|end)note-ref-/

const printable = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif'])

const converted = async (arrayBuffer: ArrayBuffer): Promise<WordDocument> => {
  const pictures: WordPicture[] = []
  let leftOut = 0
  const { value } = await mammoth.convertToHtml(
    // Mammoth's build for browsers takes the one, that for Node, where the tests run, the other.
    { arrayBuffer, buffer: new Uint8Array(arrayBuffer) as Buffer },
    {
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      styleMap: [
        "p[style-name='Quote'] => blockquote:fresh",
        "p[style-name='Intense Quote'] => blockquote:fresh",
        `r.${markStyle} => span.${markClass}`,
      ],
      convertImage: mammoth.images.imgElement(async (image) => {
        if (!printable.has(image.contentType) || pictures.length >= wordBounds.pictures) {
          leftOut++
          return { src: '' }
        }
        const bytes = new Uint8Array(await image.readAsArrayBuffer())
        pictures.push({ type: image.contentType, bytes })
        return { src: pictureSource(pictures.length - 1) }
      }),
    },
  )
  const parsed = new DOMParser().parseFromString(`<body>${value}</body>`, 'text/xml')
  for (const link of Array.from(parsed.getElementsByTagName('a')))
    if (backFromNote.test(link.getAttribute('href') ?? '')) link.parentNode?.removeChild(link)
  const blocks = blocksFrom(parsed)
  if (blocks.length > wordBounds.paragraphs) throw new WordError('tooLarge')
  return { blocks, pictures, leftOut }
}

/**
 * The text and the pictures of a .docx. Nothing outside the file is fetched.
 * @throws WordError
 */
export const readWord = async (bytes: Uint8Array): Promise<WordDocument> => {
  if (bytes.length > wordBounds.fileBytes) throw new WordError('tooLarge')
  // An OLE container: Word 97 to 2003, WPS's own, or a document with a password.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new WordError('oldWord')
  if (!startsWith(bytes, 0x50, 0x4b)) throw new WordError('notWord')
  try {
    return await converted(await repacked(bytes))
  } catch (error) {
    throw error instanceof WordError ? error : new WordError('damaged')
  }
}
