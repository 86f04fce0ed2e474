import { createServer } from 'node:http'
import { once } from 'node:events'
import { type AddressInfo } from 'node:net'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { readWord, wordBounds } from '../../src/desk/Word/read'
import { textOf } from '../../src/text/body/blocks'
import {
  hyperlink,
  numbered,
  numbering,
  paragraph,
  picture,
  run,
  wordFile,
  wordPart,
  zipOf,
} from './wordFile'

const faultOf = (bytes: Uint8Array): Promise<unknown> =>
  readWord(bytes).then(
    () => 'read',
    (error: unknown) => (error as { fault?: unknown }).fault,
  )
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

describe('a Word document', () => {
  it('is read as paragraphs, headings, links and what is bold or italic, and of its looks no more', async () => {
    const bytes = await wordFile(
      [
        paragraph(run('汾河两岸', '<w:color w:val="FF0000"/><w:sz w:val="44"/>') + run('添新绿')),
        paragraph(run('　　今年以来，') + run('一万株', '<w:b/>') + run('树木。', '<w:i/>')),
        paragraph(hyperlink('rId9', '市政府网站') + run('说，')),
        paragraph(run('   ')),
      ],
      { relations: { rId9: ['hyperlink', 'https://example.test/', true] } },
    )
    expect((await readWord(bytes)).blocks).toEqual([
      { kind: 'paragraph', words: [{ text: '汾河两岸添新绿' }] },
      {
        kind: 'paragraph',
        words: [
          { text: '今年以来，' },
          { text: '一万株', bold: true },
          { text: '树木。', italic: true },
        ],
      },
      {
        kind: 'paragraph',
        words: [{ text: '市政府网站', url: 'https://example.test/' }, { text: '说，' }],
      },
    ])
  })

  it('brings its pictures along where they stood, of the kinds that are printed', async () => {
    const bytes = await wordFile(
      [
        paragraph(run('上文。')),
        paragraph(picture('rId1')),
        paragraph(picture('rId2')),
        paragraph(run('下文。')),
      ],
      {
        relations: { rId1: ['image', 'media/a.png'], rId2: ['image', 'media/b.emf'] },
        parts: { 'word/media/a.png': png, 'word/media/b.emf': png },
      },
    )
    const { blocks, pictures, leftOut } = await readWord(bytes)
    expect(blocks.map((block) => textOf(block) || block)).toEqual([
      '上文。',
      { kind: 'picture', picture: 0 },
      '下文。',
    ])
    expect(pictures).toEqual([{ type: 'image/png', bytes: png }])
    expect(leftOut).toBe(1)
  })

  it('brings a footnote to the end, under the number that stands in the text, and no way back from it', async () => {
    const note = `<w:footnote w:id="1">${paragraph(run('见公报。'))}</w:footnote>`
    const bytes = await wordFile(
      [paragraph(run('长椅三十把') + '<w:r><w:footnoteReference w:id="1"/></w:r>' + run('。'))],
      {
        relations: { rId1: ['footnotes', 'footnotes.xml'] },
        parts: { 'word/footnotes.xml': wordPart('footnotes', note) },
      },
    )
    const { blocks } = await readWord(bytes)
    expect(blocks.map(textOf)).toEqual(['长椅三十把[1]。', '见公报。'])
  })

  it('keeps the numbers that Word draws by itself: as a list where that gives the same, else as they are written', async () => {
    const point = (text: string, list: number, level = 0) =>
      paragraph(run(text), numbered(list, level))
    const heading = (text: string) => paragraph(run(text), '<w:pStyle w:val="H1"/>')
    const bytes = await wordFile(
      [
        heading('总则'),
        point('一点', 1),
        point('甲', 1, 1),
        point('乙', 1, 1),
        point('二点', 1),
        point('又甲', 1, 1),
        point('', 1, 1),
        paragraph(run('中间的话。')),
        ...Array.from({ length: 9 }, (_, i) => point(`第${i + 3}`, 1)),
        point('数一', 2),
        point('数二', 2),
        paragraph(run('又是一段。')),
        point('数三', 2),
        point('圆点', 3),
        point('圈', 4),
        heading('附则'),
      ],
      {
        relations: {
          rId1: ['numbering', 'numbering.xml'],
          rId2: ['styles', 'styles.xml'],
        },
        parts: {
          'word/numbering.xml': numbering(
            [
              ['chineseCountingThousand', '%1、'],
              ['japaneseCounting', '（%2）'],
            ],
            [['decimal', '%1.']],
            [['bullet', '\uF06C']],
            [['decimalEnclosedCircle', '%1']],
            [['chineseCounting', '第%1章']],
          ),
          'word/styles.xml': wordPart(
            'styles',
            '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>',
          ),
        },
      },
    )
    const { blocks } = await readWord(bytes)
    const said = blocks.map((block) => [
      block.kind === 'item' ? (block.number ?? '·') : block.kind,
      textOf(block),
    ])
    expect(said).toEqual([
      ['heading', '第一章总则'],
      ['paragraph', '一、一点'],
      ['paragraph', '（一）甲'],
      ['paragraph', '（二）乙'],
      ['paragraph', '二、二点'],
      ['paragraph', '（一）又甲'],
      ['paragraph', '中间的话。'],
      ...['三', '四', '五', '六', '七', '八', '九', '十', '十一'].map((n, i) => [
        'paragraph',
        `${n}、第${i + 3}`,
      ]),
      [1, '数一'],
      [2, '数二'],
      ['paragraph', '又是一段。'],
      [3, '数三'],
      ['·', '圆点'],
      ['paragraph', '①圈'],
      ['heading', '第二章附则'],
    ])
  })

  it('with macros comes in as its text alone', async () => {
    const macros = 'Sub AutoOpen()'
    const bytes = await wordFile([paragraph(run('正文。'))], {
      relations: { rId1: ['vbaProject', 'vbaProject.bin'] },
      parts: { 'word/vbaProject.bin': macros },
    })
    const read = await readWord(bytes)
    expect(read.blocks.map(textOf)).toEqual(['正文。'])
    expect(JSON.stringify(read)).not.toContain('AutoOpen')
  })
})

describe('what is no Word document', () => {
  it('is refused by what it is: another file, an old .doc, a zip of other things, a damaged one', async () => {
    const good = await wordFile([paragraph(run('正文。'))])
    const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    expect(await faultOf(png)).toBe('notWord')
    expect(await faultOf(new Uint8Array())).toBe('notWord')
    expect(await faultOf(ole)).toBe('oldWord')
    expect(await faultOf(await zipOf({ 'xl/workbook.xml': '<a/>' }))).toBe('notWord')
    expect(await faultOf(good.slice(0, good.length / 2))).toBe('damaged')
    expect(await faultOf(await zipOf({ 'word/document.xml': '<not xml' }))).toBe('damaged')
  })
})

describe('a document made to harm', () => {
  it('is refused when it is larger, or unpacks to more, than an article can be', async () => {
    expect(await faultOf(new Uint8Array(wordBounds.fileBytes + 1))).toBe('tooLarge')
    const bomb = await zipOf({ 'word/document.xml': ' '.repeat(wordBounds.textBytes + 1) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await faultOf(bomb)).toBe('tooLarge')
    const many = Object.fromEntries(
      Array.from({ length: wordBounds.parts }, (_, i) => [`word/${i}.xml`, '<a/>']),
    )
    expect(await faultOf(await zipOf({ ...many, 'word/document.xml': '<a/>' }))).toBe('tooLarge')
  })

  it('is stopped while it unpacks, when a part grows beyond the size that it says it has', async () => {
    const honest = await zipOf({ 'word/document.xml': ' '.repeat(wordBounds.textBytes - 10) })
    expect(await faultOf(lying(honest, 1000))).toBe('damaged')
    const spent = process.memoryUsage().rss
    const bomb = zipWithClaim(
      'word/document.xml',
      deflateRawSync(Buffer.alloc(1_000_000_000)),
      1000,
    )
    expect(await faultOf(bomb)).toBe('damaged')
    expect(process.memoryUsage().rss - spent).toBeLessThan(300_000_000)
  }, 60_000)

  it('has no entities expanded', async () => {
    const lol = Array.from(
      { length: 9 },
      (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
    ).join('')
    const bytes = await wordFile([paragraph(run('甲&l9;乙'))], {
      doctype: `<!DOCTYPE w [<!ENTITY l0 "lol">${lol}]>`,
    })
    const text = await readWord(bytes).then(
      ({ blocks }) => blocks.map(textOf).join(''),
      () => '',
    )
    expect(text.length).toBeLessThan(100)
  })

  describe('that points outside', () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end('secret')
    })
    beforeAll(async () => {
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
    })
    afterAll(() => server.close())

    it('makes no request and reads no file', async () => {
      const { port } = server.address() as AddressInfo
      const bytes = await wordFile(
        [
          paragraph(run('正文。')),
          paragraph(picture('rId1', 'link')),
          paragraph(picture('rId2', 'link')),
        ],
        {
          relations: {
            rId1: ['image', `http://127.0.0.1:${port}/beacon.png`, true],
            rId2: ['image', 'file:///etc/passwd', true],
          },
          doctype: `<!DOCTYPE w [<!ENTITY x SYSTEM "http://127.0.0.1:${port}/entity">]>`,
        },
      )
      const read = await readWord(bytes).catch(() => null)
      expect(asked).toEqual([])
      expect(JSON.stringify(read)).not.toContain('root:')
    })
  })
})

/** The archive with another uncompressed size written beside its only part, in both of its directories. */
function lying(zip: Uint8Array, claim: number): Uint8Array {
  const bytes = Buffer.from(zip)
  const central = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  bytes.writeUInt32LE(claim, central + 24)
  if (bytes.readUInt32LE(22)) bytes.writeUInt32LE(claim, 22)
  return bytes
}

/** An archive of one deflated part that says to be `claim` bytes long. */
function zipWithClaim(name: string, packed: Buffer, claim: number): Uint8Array {
  const sizes = Buffer.alloc(12)
  sizes.writeUInt32LE(packed.length, 4)
  sizes.writeUInt32LE(claim, 8)
  const nameLength = Buffer.from([name.length, 0])
  const fixed = Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0])
  const local = Buffer.concat([
    Buffer.from('PK\x03\x04', 'latin1'),
    fixed,
    sizes,
    nameLength,
    Buffer.alloc(2),
    Buffer.from(name),
  ])
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02', 'latin1'),
    Buffer.from([20, 0]),
    fixed,
    sizes,
    nameLength,
    Buffer.alloc(16),
    Buffer.from(name),
  ])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length + packed.length, 16)
  return Buffer.concat([local, packed, central, end])
}
