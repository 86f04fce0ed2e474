'use client'

import { useDocumentInfo, useDocumentTitle, useTranslation } from '@payloadcms/ui'
import { useEffect, useReducer } from 'react'

import { pageTexts } from '../i18n/records'
import { languageOf, say } from '../i18n/text'
import type { Page } from '../payload-types'
import { titleOf } from '../site/names'

type Named = { headline?: string | null; photos?: { caption?: string | null }[] | null }

/** As readers know it: by its headline, or a photo item by the beginning of its caption. */
export const articleName = ({ headline, photos }: Named, language: string): string =>
  titleOf(
    {
      headline: headline ?? null,
      photos: (photos ?? []).map(({ caption }) => ({ caption: caption ?? null })),
    },
    languageOf(language),
  )

const pageName = ({ date, number }: Partial<Page>, language: string): string =>
  say(number ? pageTexts.byNumber : pageTexts.byDate, language, {
    date: date?.slice(0, 10) ?? '',
    number: number ?? '',
  })

/** Over a document and in the way to it, a name where Payload says its id. */
export const useDocumentName = (): void => {
  const { collectionSlug, id, savedDocumentData } = useDocumentInfo()
  const { setDocumentTitle, title } = useDocumentTitle()
  const { language } = useTranslation().i18n
  const saved = savedDocumentData ?? {}
  const name =
    collectionSlug === 'articles' ? articleName(saved, language) : pageName(saved, language)
  const [, lookAgain] = useReducer((times: number) => times + 1, 0)
  // Each time until it stays: Payload says the id in frames of its own, which may come in between.
  useEffect(() => {
    if (!id || title !== String(id)) return
    const frame = requestAnimationFrame(() => {
      setDocumentTitle(name)
      lookAgain()
    })
    return () => cancelAnimationFrame(frame)
  })
}
