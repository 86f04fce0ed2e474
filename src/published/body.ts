import {
  convertLexicalToHTML,
  type HTMLConvertersFunction,
} from '@payloadcms/richtext-lexical/html'
import { convertLexicalToPlaintext } from '@payloadcms/richtext-lexical/plaintext'

import type { PublishedPhoto } from './types'

type Editor = Parameters<typeof convertLexicalToHTML>[0]['data']
type Node = { type?: string; value?: unknown; fields?: Placed; children?: Node[] }
/** The caption and credit that the article carries for a photo in its body. */
export type Placed = { caption?: string | null; credit?: unknown }

const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : (value as { id?: string } | null)?.id

const escaped: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => escaped[mark] ?? mark)

export const creditLine = ({ credit }: PublishedPhoto): string =>
  credit.map(({ name }) => name).join(' ')

const figure = (photo: PublishedPhoto): string => {
  const shown = photo.sizes.at(-1)
  if (!shown) return ''
  const set = photo.sizes.map(({ url, width }) => `${url} ${width}w`).join(', ')
  const caption = [photo.caption, creditLine(photo) && `${creditLine(photo)} 摄`].filter(Boolean)
  return [
    `<figure><img src="${shown.url}" srcset="${set}" width="${shown.width}" height="${shown.height}"`,
    ` alt="${escapeHtml(photo.caption ?? '')}" loading="lazy">`,
    `<figcaption>${escapeHtml(caption.join(' '))}</figcaption></figure>`,
  ].join('')
}

const converters: HTMLConvertersFunction = ({ defaultConverters }) => ({
  ...defaultConverters,
  upload: ({ node }) => figure(node.value as unknown as PublishedPhoto),
})

/** Photos in the body become what readers may know of them; one without its file is left out. */
const withPublicPhotos = (
  node: Node,
  photoOf: (id: string, placed: Placed) => PublishedPhoto | null,
): Node => ({
  ...node,
  ...(node.children && {
    children: node.children.flatMap((child) => {
      if (child.type !== 'upload') return [withPublicPhotos(child, photoOf)]
      const photo = photoOf(idOf(child.value) ?? '', child.fields ?? {})
      return photo
        ? [{ type: 'upload', version: 3, format: '', relationTo: 'photos', value: photo }]
        : []
    }),
  }),
})

/** The body in the three forms that readers can ask for, and the photos that it holds. */
export const readersBody = (
  body: unknown,
  photoOf: (id: string, placed: Placed) => PublishedPhoto | null,
) => {
  const root = (body as { root?: Node } | null)?.root
  if (!root) return { body: null, bodyHtml: '', bodyText: '', photos: [] }
  const photos: PublishedPhoto[] = []
  const collect: typeof photoOf = (id, placed) => {
    const photo = photoOf(id, placed)
    if (photo) photos.push(photo)
    return photo
  }
  const data = { root: withPublicPhotos(root, collect) }
  // The same shape that the editor stores, but for the upload values replaced above.
  const editor = data as unknown as Editor
  return {
    body: data as Record<string, unknown>,
    bodyHtml: convertLexicalToHTML({ converters, data: editor, disableContainer: true }),
    bodyText: convertLexicalToPlaintext({ data: editor }).trim(),
    photos,
  }
}
