import type { BodyFault } from '../../src/i18n/body'
import { bodyOf } from '../newsroom/articles'

const text = { type: 'text', version: 1, text: '字' }
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', version: 1, children })
const link = (url: unknown, more: object = {}) => ({
  type: 'link',
  version: 3,
  fields: { linkType: 'custom', url, ...more },
  children: [text],
})
const picture = (more: object) => ({ type: 'upload', version: 3, relationTo: 'photos', ...more })
const nested = (levels: number): object => ({
  type: 'list',
  tag: 'ul',
  children: [{ type: 'listitem', children: [levels ? nested(levels - 1) : text] }],
})
const polluted: unknown = JSON.parse('{ "type": "paragraph", "children": [], "__proto__": {} }')

/** What stands in a paragraph. */
const inText: Record<BodyFault, Record<string, unknown>> = {
  link: {
    'a script': link('javascript:alert(1)'),
    'a script by another spelling': link(' JaVaScRiPt:alert(1)'),
    'a script with a break in its name': link('java\nscript:alert(1)'),
    'a script behind a control character': link('\u0001javascript:alert(1)'),
    'a script for who speaks Basic': link('vbscript:msgbox(1)'),
    'a page in an address': link('data:text/html,<script>alert(1)</script>'),
    'a file': link('file:///etc/passwd'),
    'an address without its scheme': link('//elsewhere.example/'),
    'an address without its scheme, as browsers read it': link('/\\elsewhere.example/'),
    'one with a break that browsers leave out': link('/\t/elsewhere.example/'),
    'an address that is a list': link(['javascript:alert(1)']),
    'no address': link(undefined),
    'a link within': link('/', { linkType: 'internal', doc: { relationTo: 'users', value: '1' } }),
    'a script that was found in the text': { ...link('javascript:alert(1)'), type: 'autolink' },
    'an attribute of a link': link('/', { onclick: 'alert(1)' }),
    'a link without words': { ...link('/'), children: undefined },
  },
  node: {
    nothing: null,
    'bare words': '字',
    'a list of nodes': [text],
    'a node without a type': { text: '字' },
    'a type in a list, which reads as its name': { ...link('javascript:alert(1)'), type: ['link'] },
    'a type that every object has': { type: 'constructor', children: [] },
    'a type of the prototype': { type: '__proto__', children: [] },
    'a root within': { type: 'root', children: [text] },
    'a block': { type: 'block', version: 2, fields: { blockType: 'html', html: '<script>' } },
    'a block in the line': { type: 'inlineBlock', version: 1, fields: { blockType: 'x' } },
    'a frame': { type: 'iframe', src: 'javascript:alert(1)' },
    HTML: { type: 'html', html: '<script>alert(1)</script>' },
    'a table': { type: 'table', children: [] },
    code: { type: 'code', children: [text] },
    'a rule': { type: 'horizontalrule' },
    'a document': { type: 'relationship', relationTo: 'users', value: '0'.repeat(24) },
    'HTML for a heading': { type: 'heading', tag: 'script', children: [text] },
    'a heading of the page': { type: 'heading', tag: 'h1', children: [text] },
    'HTML for a list': { type: 'list', tag: 'script', children: [] },
    'a list to tick': { type: 'list', tag: 'ul', listType: 'check', children: [] },
    'a number of a point that is none': { type: 'listitem', value: '"><b>', children: [text] },
    'words that are none': { ...text, text: { toString: 'x' } },
    'words with more words within': { ...text, children: [text] },
    'words in a style': { ...text, style: 'background: url(https://x.example/)' },
    'a style of a paragraph': { ...paragraph(), textStyle: 'position: fixed' },
    'a set that is no number': { ...text, format: 'bold' },
    'another alignment': { ...paragraph(), format: 'left;position:fixed' },
    'an indent that is no number': { ...paragraph(), indent: '1rem;position:fixed' },
    'a direction that is none': { ...paragraph(), direction: '"><script>' },
    'an attribute': { ...paragraph(), onmouseover: 'alert(1)' },
    'a state of another editor': { ...text, $: { color: 'red' } },
    'an operator': { ...paragraph(), $where: 'sleep(1000)' },
    'a prototype': polluted,
    'children that are one': { type: 'quote', children: text },
    'children by number': { type: 'quote', children: { 0: text, length: 1 } },
    'no children': { type: 'quote' },
    'a picture from elsewhere': picture({ value: 'https://x.example/' }),
    'no picture': picture({ value: null }),
    'a picture that is an operator': picture({ value: { $ne: null } }),
    'an account for a picture': picture({ relationTo: 'users', value: '0'.repeat(24) }),
    'a picture on its way': picture({ value: '0'.repeat(24), pending: { src: 'http://x' } }),
    'a caption that is no text': picture({ value: '0'.repeat(24), fields: { caption: ['x'] } }),
    'more of a picture': picture({ value: '0'.repeat(24), fields: { html: '<script>' } }),
    'a credit of no kind': picture({
      value: '0'.repeat(24),
      fields: { credit: [{ name: '杨文', role: '<b>' }] },
    }),
    'a credit to an operator': picture({
      value: '0'.repeat(24),
      fields: { credit: [{ name: '杨文', reporter: { $ne: null } }] },
    }),
  },
  deep: { 'lists in lists': nested(6), 'lists as deep as any document': nested(20) },
  long: { 'more than a paper prints': { ...text, text: '字'.repeat(1_000_000) } },
}

/** What is no body at all. */
const noBodies: Record<string, unknown> = {
  text: '<p>字</p>',
  'a list': [text],
  'no root': {},
  'a root of another kind': { root: { type: 'paragraph', children: [] } },
  'a root without children': { root: { type: 'root' } },
  'words in no block': { root: { type: 'root', children: [text] } },
  'a link in no block': { root: { type: 'root', children: [link('/')] } },
  'something beside its root': { ...bodyOf('字'), html: '<script>' },
  'an attribute of its root': { root: { ...bodyOf('字').root, onload: 'alert(1)' } },
}

export const refused: [what: string, fault: BodyFault, body: unknown][] = [
  ...Object.entries(inText).flatMap(([fault, nodes]) =>
    Object.entries(nodes).map(([what, node]): [string, BodyFault, unknown] => [
      what,
      fault as BodyFault,
      { root: { type: 'root', children: [paragraph(node)] } },
    ]),
  ),
  ...Object.entries(noBodies).map(([what, body]): [string, BodyFault, unknown] => [
    what,
    'node',
    body,
  ]),
]

/** As the editor makes it: each node and each way to set it. */
export const everyNode = (value: unknown) => {
  const set = { format: '', indent: 0, version: 1, direction: null }
  const words = { ...text, detail: 0, format: 3, mode: 'normal', style: '' }
  const address = (url: string, type: string) => ({
    ...set,
    ...link(url, { newTab: true }),
    type,
    children: [words],
  })
  const links = ['https://a.example/?q=汾河', 'mailto:a@b.example', '/articles/a', '#a']
  return {
    root: {
      ...set,
      type: 'root',
      children: [
        { ...set, type: 'heading', tag: 'h2', children: [words] },
        { ...set, type: 'heading', tag: 'h3', children: [words] },
        {
          ...set,
          type: 'paragraph',
          format: 'center',
          indent: 1,
          children: [
            words,
            { type: 'linebreak', version: 1 },
            { ...words, type: 'tab', text: '\t' },
            ...links.map((url) => address(url, 'link')),
            address('https://b.example', 'autolink'),
          ],
        },
        { ...set, type: 'paragraph', textFormat: 1, children: [] },
        { ...set, type: 'quote', children: [words] },
        {
          ...set,
          type: 'list',
          listType: 'number',
          start: 1,
          tag: 'ol',
          children: [
            { ...set, type: 'listitem', value: 1, children: [words] },
            { ...set, type: 'listitem', value: 2, children: [nested(3)] },
          ],
        },
        {
          id: 'a'.repeat(24),
          type: 'upload',
          version: 3,
          format: '',
          relationTo: 'photos',
          value,
          fields: {
            caption: '<script>alert(1)</script>',
            credit: [{ id: 'b'.repeat(24), name: '杨文', role: 'photographer' }],
          },
        },
      ],
    },
  }
}
