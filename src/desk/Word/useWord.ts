'use client'

import { useForm, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { say } from '../../i18n/text'
import { wordFaults } from '../../i18n/writing'
import { articleFrom, articleIn, type DocumentArticle } from '../../text/body/article'
import { textOf } from '../../text/body/blocks'
import { wordCount } from '../../text/words'
import { typedText } from '../Keeping/typed'
import { useAskPhotos } from '../PhotoDrop/context'
import { useFill } from '../useFill'
import { useBylineRows } from '../useReporters'
import { WordError, type WordDocument } from './document'
import { filled, hasText, nodesOf, unpacked, type How } from './filled'
import { notesOf, notesOfPasted } from './notes'
import { readPlain } from './plain'
import { readApart } from './readApart'

/** A document that has been read: what it is called, and the article that it is. */
export type Read = {
  name: string
  words: number
  article: DocumentArticle
  document: WordDocument
}

export type WordState =
  | { at: 'idle' }
  | { at: 'reading'; name: string }
  | { at: 'asking'; read: Read }
  | { at: 'done'; notes: string[] }
  | { at: 'refused'; complaint: string }

const read = async (file: File): Promise<Read> => {
  const document = await (/\.txt$/i.test(file.name) ? readPlain(file) : readApart(file))
  const article = articleFrom(document.blocks)
  const words = wordCount(article.body.map(textOf).join('\n'))
  return { name: file.name, words, article, document }
}

/** From a Word document or a text file to a filled form; asks first where that has text already. */
export const useWord = () => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const { getFields } = useForm()
  const fill = useFill()
  const askPhotos = useAskPhotos()
  const rowsOf = useBylineRows()
  const [state, setState] = useState<WordState>({ at: 'idle' })

  const photosOf = async ({ article, document }: Read) => {
    const credit = article.item.credit.map(({ name }) => name)
    const incoming = document.pictures.map(({ bytes, type }, index) => ({
      file: new File([bytes], `${index + 1}.${type.replace('image/', '')}`, { type }),
      caption: article.captions.get(index),
      credit,
    }))
    return incoming.length ? askPhotos(incoming) : []
  }
  const enter = async (read: Read, how: How) => {
    setState({ at: 'reading', name: read.name })
    const photos = await photosOf(read)
    const byline = await rowsOf(read.article.item.byline)
    const held = typedText(getFields())
    const setsAside = how === 'replace' && hasText(held)
    const text = filled(read, how, held, { byline, photos: photos ?? [] })
    const isIn = await fill(text, { setsAside })
    setState(isIn ? { at: 'done', notes: notesOf(read, photos, language) } : { at: 'idle' })
  }
  const take = async (file: File) => {
    setState({ at: 'reading', name: file.name })
    try {
      const found = await read(file)
      if (hasText(typedText(getFields()))) setState({ at: 'asking', read: found })
      else await enter(found, 'replace')
    } catch (error) {
      if (!(error instanceof WordError)) throw error
      setState({ at: 'refused', complaint: say(wordFaults[error.fault], language) })
    }
  }
  /** From a text that was pasted whole to a filled form; what stood there is kept, and offered back. */
  const unpack = async () => {
    const article = articleIn(nodesOf(typedText(getFields())))
    const byline = await rowsOf(article.item.byline)
    const text = unpacked(article, typedText(getFields()), byline)
    const isIn = await fill(text, { setsAside: true })
    setState(isIn ? { at: 'done', notes: notesOfPasted(article, language) } : { at: 'idle' })
  }
  return { state, take, enter, unpack, leave: () => setState({ at: 'idle' }) }
}
