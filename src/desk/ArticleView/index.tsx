'use client'

import { DefaultEditView, useDocumentInfo } from '@payloadcms/ui'
import type { ComponentProps } from 'react'

import { KeepingProvider } from '../Keeping/context'
import { PhotoDropProvider } from '../PhotoDrop/context'
import { SaveArticle } from '../SaveArticle'
import { NewArticle } from './NewArticle'

export type EditViewProps = ComponentProps<typeof DefaultEditView>

/** Payload's edit view of an article, and around it what its parts know together. */
export const ArticleView = (props: EditViewProps) => {
  const { id } = useDocumentInfo()
  // Payload fills its place for this once: never where the article came in read-only, though it be withdrawn or taken over.
  const view = { ...props, SaveButton: <SaveArticle /> }
  return (
    <KeepingProvider>
      <PhotoDropProvider>
        {id ? <DefaultEditView {...view} /> : <NewArticle {...view} />}
      </PhotoDropProvider>
    </KeepingProvider>
  )
}
