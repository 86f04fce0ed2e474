import { DOMParser } from '@xmldom/xmldom'
import { describe, expect, it } from 'vitest'

import { nodesOf, unpacked } from '../../src/desk/Word/filled'
import { articleFrom, articleIn } from '../../src/text/body/article'
import { textOf, type BodyBlock } from '../../src/text/body/blocks'
import { blocksFrom } from '../../src/text/body/markup'
import { bodyNodes, bodyOf, photoNode, wordsOfNode } from '../../src/text/body/nodes'
import { openingOf, paragraphsOf } from '../../src/text/page'

const blocks = (...texts: string[]): BodyBlock[] =>
  texts.map((text) => ({ kind: 'paragraph', words: [{ text }] }))
const read = (html: string) =>
  blocksFrom(new DOMParser().parseFromString(`<body>${html}</body>`, 'text/xml'))

describe('a document that is written as a paper prints', () => {
  it('fills headings, dateline and byline, which leave its text', () => {
    const { body, item } = articleFrom(
      blocks(
        '“绿满两岸”行动见成效',
        '汾河两岸添新绿',
        '晚饭后散步的人多了',
        '本报讯（记者 杨文 李晓并）今年以来，本市新栽树木一万株。',
        '市民说，晚饭后散步的人多了。',
      ),
    )
    expect(item).toMatchObject({
      kicker: '“绿满两岸”行动见成效',
      headline: '汾河两岸添新绿',
      subheadline: '晚饭后散步的人多了',
      dateline: { text: '本报讯' },
      byline: [{ name: '杨文' }, { name: '李晓并' }],
    })
    expect(body.map(textOf)).toEqual([
      '今年以来，本市新栽树木一万株。',
      '市民说，晚饭后散步的人多了。',
    ])
  })

  it('keeps bold and links in what is left of the paragraph that opened with the byline', () => {
    const opening: BodyBlock = {
      kind: 'paragraph',
      words: [
        { text: '本报讯（记者 杨文）' },
        { text: '今年', bold: true },
        { text: '以来，本市新栽树木一万株。' },
      ],
    }
    const { body } = articleFrom([...blocks('汾河两岸添新绿'), opening])
    expect(body).toEqual([
      {
        kind: 'paragraph',
        words: [{ text: '今年', bold: true }, { text: '以来，本市新栽树木一万株。' }],
      },
    ])
  })

  it('makes a crosshead of a short line between paragraphs, and loses nothing that looks like a second item', () => {
    const { body } = articleFrom(
      blocks(
        '汾河两岸添新绿',
        '今年以来，本市新栽树木一万株。',
        '两岸换新颜',
        '市民说，晚饭后散步的人多了。',
        '另一条的标题',
        '本报讯（记者 郭蓉）这一段看着像另一条稿件的开头。',
      ),
    )
    expect(body.map((block) => [block.kind, textOf(block)])).toEqual([
      ['paragraph', '今年以来，本市新栽树木一万株。'],
      ['heading', '两岸换新颜'],
      ['paragraph', '市民说，晚饭后散步的人多了。'],
      ['heading', '另一条的标题'],
      ['paragraph', '本报讯（记者 郭蓉）这一段看着像另一条稿件的开头。'],
    ])
  })

  it('gives a picture the caption under it, and its credit apart', () => {
    const { body, captions, item } = articleFrom([
      ...blocks('汾河两岸添新绿', '今年以来，本市新栽树木一万株。'),
      { kind: 'picture', picture: 0 },
      ...blocks('图为汾河边的步道。郭蓉 摄'),
    ])
    expect(body.at(-1)).toEqual({ kind: 'picture', picture: 0 })
    expect(captions.get(0)).toBe('图为汾河边的步道。')
    expect(item.credit).toMatchObject([{ name: '郭蓉' }])
  })
})

describe('an article that was pasted whole into its text', () => {
  const whole = [
    '“绿满两岸”行动见成效',
    '汾河两岸添新绿',
    '晚饭后散步的人多了',
    '本报讯（记者 杨文 李晓并）今年以来，本市新栽树木一万株。',
    '两岸换新颜',
    '市民说，晚饭后散步的人多了。',
  ]
  const unpack = (held: Record<string, unknown>, ...texts: string[]) => {
    const text = { ...held, body: bodyOf(bodyNodes(blocks(...texts))) }
    const article = articleIn(nodesOf(text))
    const { body, ...fields } = unpacked(article, text, article.item.byline)
    const left = nodesOf({ body }).map(wordsOfNode)
    return { fields, left }
  }

  it('fills the fields, and leaves the rest of the text as it is', () => {
    const { fields, left } = unpack({ headline: '', dateline: { text: '本报讯' } }, ...whole)
    expect(fields).toMatchObject({
      kicker: '“绿满两岸”行动见成效',
      headline: '汾河两岸添新绿',
      dateline: { text: '本报讯' },
      byline: [{ name: '杨文' }, { name: '李晓并' }],
    })
    expect(left).toEqual(['今年以来，本市新栽树木一万株。', ...whole.slice(4)])
    expect(openingOf(left)).toBe(null)
  })

  it('leaves headings that were typed otherwise, and loses no line that says another', () => {
    const { fields, left } = unpack({ headline: '另一个标题' }, ...whole)
    expect(fields).not.toHaveProperty('headline')
    expect(left.slice(0, 4)).toEqual([...whole.slice(0, 3), '今年以来，本市新栽树木一万株。'])
    const same = unpack({ headline: '汾河两岸 添新绿' }, ...whole)
    expect(same.fields).toMatchObject({ kicker: '“绿满两岸”行动见成效' })
    expect(same.left[0]).toBe('今年以来，本市新栽树木一万株。')
  })

  it('keeps what is set bold and linked beside the opening, and lists and pictures as they are', () => {
    const list: BodyBlock = { kind: 'item', number: 1, words: [{ text: '一点' }] }
    const opening: BodyBlock = {
      kind: 'paragraph',
      words: [
        { text: '本报讯（记者 ', bold: true },
        { text: '杨文）今年', bold: true, url: 'https://example.test/' },
        { text: '以来，新栽树木。' },
      ],
    }
    const nodes = [...bodyNodes([opening, list]), photoNode('1', {})]
    const { left } = articleIn(nodes)
    expect(left.slice(1)).toEqual(nodes.slice(1))
    expect(left[0]).toEqual(
      bodyNodes([
        {
          kind: 'paragraph',
          words: [
            { text: '今年', bold: true, url: 'https://example.test/' },
            { text: '以来，新栽树木。' },
          ],
        },
      ])[0],
    )
  })
})

describe('markup', () => {
  const point = (mark: string, text: string) =>
    `<p style="mso-list:l0 level1 lfo1"><span><span style="mso-list:Ignore">${mark}<span>\u00a0</span></span></span>${text}</p>`

  it('comes in as paragraphs without styles, indents and hidden parts', () => {
    expect(
      read(
        '<style>p{}</style><p style="color:red">\u00a0\u3000\u3000第<span style="font-size:9px">一</span>\n段</p><p>二<br/>三</p><script>x()</script><p> \u200b </p>',
      ).map(textOf),
    ).toEqual(['第一段', '二', '三'])
  })

  it('keeps links to the web, and of other links the words', () => {
    expect(
      read('<p><a href="https://example.test/">甲</a><a href="javascript:x()">乙</a></p>'),
    ).toEqual([
      { kind: 'paragraph', words: [{ text: '甲', url: 'https://example.test/' }, { text: '乙' }] },
    ])
  })

  it('brings no picture that lies elsewhere', () => {
    expect(read('<p>甲<img src="https://example.test/x.png"/>乙</p>').map(textOf)).toEqual(['甲乙'])
  })

  it('makes one list of points that follow one another, Word’s bullets left out', () => {
    const points = read(`${point('·', '甲')}${point('l', '乙')}<ol><li>一</li></ol>`)
    expect(bodyNodes(points)).toMatchObject([
      { type: 'list', tag: 'ul', children: [{ value: 1 }, { value: 2 }] },
      { type: 'list', tag: 'ol', children: [{ children: [{ text: '一' }] }] },
    ])
  })

  it('keeps the numbers of Word’s points: as a list where that gives the same, else as they are written', () => {
    const points = read(
      ['1.', '2.', '（一）', '一、', '3.'].map((mark) => point(mark, '点')).join(''),
    )
    expect(points.map((block) => [block.kind, textOf(block)])).toEqual([
      ['item', '点'],
      ['item', '点'],
      ['paragraph', '（一）点'],
      ['paragraph', '一、点'],
      ['item', '点'],
    ])
    expect(bodyNodes(points).at(-1)).toMatchObject({ start: 3, children: [{ value: 3 }] })
    const [heading] = read(point('二、', '标题').replaceAll(/(?<=<\/?)p\b/g, 'h2'))
    expect(heading).toMatchObject({ kind: 'heading', words: [{ text: '二、标题' }] })
  })

  it('keeps the numbers of a list that another interrupts, or that begins elsewhere', () => {
    const nodes = bodyNodes(
      read(
        '<ol><li>甲<ul><li>细点</li></ul></li><li>乙<ol><li>子</li><li>丑</li></ol></li><li>丙<p>丙的第二段</p></li></ol><ol start="7"><li>七</li><li value="9">九</li></ol>',
      ),
    )
    const numbers = nodes.map(({ children, tag }) =>
      tag === 'ol' ? (children as { value: number }[]).map(({ value }) => value) : (tag ?? 'p'),
    )
    expect(numbers).toEqual([[1], 'ul', [2], [1, 2, 3], 'p', [7], [9]])
  })

  it('leaves out what colleagues noted in Word, what they took out, and what is hidden', () => {
    expect(
      read(
        '<p>新栽<ins>三千</ins><del>两千</del>株。<span class="MsoCommentReference"><a class="msocomanchor" href="#_msocom_1">[A1]</a></span><span style="display:none">藏</span></p><div style="mso-element:comment-list"><div style="mso-element:comment"><p class="MsoCommentText">要核实</p></div></div>',
      ).map(textOf),
    ).toEqual(['新栽三千株。'])
  })

  it('makes a line of a row of a table; of one that only sets columns its paragraphs', () => {
    const row = (...cells: string[]) =>
      `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('\n')}</tr>`
    expect(
      read(
        `<table>${row('<p>姓名</p>', '票数')}${row('<p>杨文</p>', '<p> </p>')}</table><table>${row('<p>甲</p><p>乙</p>', '丙')}</table>`,
      ).map(textOf),
    ).toEqual(['姓名　票数', '杨文', '甲', '乙', '丙'])
  })

  it('keeps the rows of a table in the text: none becomes a heading', () => {
    const { body } = articleFrom(
      read(
        '<p>修路进度公布</p><p>本报讯（记者 杨文）近日，市里公布了进度。</p><table><tr><td>路段</td><td>把数</td></tr><tr><td>新建路</td><td>长椅</td></tr></table><p>余下的月底完成。</p>',
      ),
    )
    expect(body.map((block) => [block.kind, textOf(block)])).toEqual([
      ['paragraph', '近日，市里公布了进度。'],
      ['row', '路段　把数'],
      ['row', '新建路　长椅'],
      ['paragraph', '余下的月底完成。'],
    ])
    expect(bodyNodes(body).map(({ type }) => type)).toEqual(Array(4).fill('paragraph'))
  })

  it('breaks lines where the page shows them broken, and keeps raised digits apart from others', () => {
    expect(
      read('<pre>甲\n\n　　乙</pre><p>20 m<sup>2</sup>、H<sub>2</sub>O、注<sup>[1]</sup></p>').map(
        textOf,
      ),
    ).toEqual(['甲', '乙', '20 m²、H₂O、注[1]'])
  })
})

describe('plain text', () => {
  it('is a paragraph a line, without indents', () => {
    expect(paragraphsOf('　　甲段。\r\n\r\n　　乙段。\n丙段')).toEqual(['甲段。', '乙段。', '丙段'])
  })

  it('has lines joined that were broken at the width of a column', () => {
    const broken = [
      '　　今年以来，本市在汾河两岸新栽',
      '树木一万株，步道也已经全部铺好，',
      '市民晚饭后散步的人比去年多了一',
      '倍还多，周边的店铺也热闹起来了。',
      '　　据介绍，明年还将再栽五千株。',
    ].join('\n')
    expect(paragraphsOf(broken)).toHaveLength(2)
  })
})
