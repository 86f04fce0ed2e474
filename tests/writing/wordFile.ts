import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'

type Parts = Record<string, string | Uint8Array>

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

export const zipOf = async (parts: Parts): Promise<Uint8Array<ArrayBuffer>> => {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
  for (const [name, content] of Object.entries(parts))
    await writer.add(
      name,
      typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content),
    )
  return (await writer.close()).slice()
}

export const run = (text: string, set = ''): string =>
  `<w:r>${set && `<w:rPr>${set}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

export const paragraph = (runs: string, set = ''): string =>
  `<w:p>${set && `<w:pPr>${set}</w:pPr>`}${runs}</w:p>`

/** A picture in line, as Word sets one: `id` is that of its relationship. */
export const picture = (id: string, link: 'embed' | 'link' = 'embed'): string =>
  `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:${link}="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

export const hyperlink = (id: string, text: string): string =>
  `<w:hyperlink r:id="${id}">${run(text)}</w:hyperlink>`

export interface Written {
  /** Relationships of the document: id → [kind, target, whether it lies outside]. */
  relations?: Record<string, [kind: string, target: string, external?: boolean]>
  parts?: Parts
  doctype?: string
}

/** A Word document from the XML of its paragraphs. */
export const wordFile = (
  paragraphs: readonly string[],
  { relations = {}, parts = {}, doctype = '' }: Written = {},
): Promise<Uint8Array<ArrayBuffer>> => {
  const related = Object.entries(relations).map(
    ([id, [kind, target, external]]) =>
      `<Relationship Id="${id}" Type="${relationships}/${kind}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
  )
  const relationsOf = (rows: string) =>
    `${declared}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows}</Relationships>`
  return zipOf({
    '[Content_Types].xml': `${declared}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relationsOf(
      `<Relationship Id="rId1" Type="${relationships}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/_rels/document.xml.rels': relationsOf(related.join('')),
    'word/document.xml': `${declared}${doctype}<w:document xmlns:w="${word}" xmlns:r="${relationships}"><w:body>${paragraphs.join('')}</w:body></w:document>`,
    ...parts,
  })
}
