'use client'

import { DefaultEditView, useDocumentInfo } from '@payloadcms/ui'
import type { ComponentProps } from 'react'

import { KeepingProvider } from '../Keeping/context'
import { PhotoDropProvider } from '../PhotoDrop/context'
import { NewArticle } from './NewArticle'

export type EditViewProps = ComponentProps<typeof DefaultEditView>

/** Payload's edit view of an article, and around it what its parts know together. */
export const ArticleView = (props: EditViewProps) => {
  const { id } = useDocumentInfo()
  return (
    <KeepingProvider>
      <PhotoDropProvider>
        {id ? <DefaultEditView {...props} /> : <NewArticle {...props} />}
      </PhotoDropProvider>
    </KeepingProvider>
  )
}
