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

/** Settings of a paragraph that is a point of a list. */
export const numbered = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`

type Level = readonly [format: string, text: string]

/** A part of the kind that `root` says, of Word's own elements. */
export const wordPart = (root: string, content: string): string =>
  `${declared}<w:${root} xmlns:w="${word}">${content}</w:${root}>`

/** The numbers of lists: list 1 is of the first family, and so on. */
export const numbering = (...families: readonly (readonly Level[])[]): string =>
  wordPart(
    'numbering',
    [
      ...families.map(
        (levels, family) =>
          `<w:abstractNum w:abstractNumId="${family}">${levels
            .map(
              ([format, text], level) =>
                `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
            )
            .join('')}</w:abstractNum>`,
      ),
      ...families.map(
        (_, family) =>
          `<w:num w:numId="${family + 1}"><w:abstractNumId w:val="${family}"/></w:num>`,
      ),
    ].join(''),
  )

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
