'use client'

import {
  DefaultEditView,
  DocumentInfoProvider,
  LivePreviewProvider,
  useConfig,
  useDocumentInfo,
  useDocumentTitle,
  useModal,
} from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'

import type { EditViewProps } from '.'

/** The same each time: a provider whose initial data are others forgets what the save was answered. */
const nothingYet = {}

/**
 * The edit view before the article exists. Its first save makes the article and stays: Payload would go to the page of
 * the new document, and whoever is typing would lose the cursor, and in an input method the word.
 */
export const NewArticle = (props: EditViewProps) => {
  const info = useDocumentInfo()
  const [createdId, setCreatedId] = useState<string>()
  const { setDocumentTitle } = useDocumentTitle()
  return (
    <DocumentInfoProvider
      {...info}
      id={createdId}
      initialData={info.data ?? nothingYet}
      isEditing={createdId !== undefined}
      redirectAfterCreate={false}
    >
      {/* Payload's own one knows of a new document that it has no preview, and stays at that. */}
      <LivePreviewProvider
        isLivePreviewEnabled={createdId !== undefined}
        isLivePreviewing={false}
        isPreviewEnabled={createdId !== undefined}
        typeofLivePreviewURL="function"
        url={null}
      >
        <DefaultEditView {...props} />
      </LivePreviewProvider>
      <Created id={createdId} onCreated={setCreatedId} onTitled={setDocumentTitle} />
    </DocumentInfoProvider>
  )
}

type CreatedProps = {
  id: string | undefined
  onCreated: (id: string) => void
  onTitled: (title: string) => void
}

/** Sees the answer to the first save, and tells the page whose article it shows now. */
const Created = ({ id, onCreated, onTitled }: CreatedProps) => {
  const { data, getDocPermissions } = useDocumentInfo()
  const { title } = useDocumentTitle()
  const { config } = useConfig()
  const adminRoute = config.routes.admin
  const { modalState } = useModal()
  const isDialogOpen = Object.values(modalState).some((modal) => modal?.isOpen)
  const answered: unknown = data?.id
  useEffect(() => {
    if (id !== undefined || typeof answered !== 'string') return
    onCreated(answered)
    void getDocPermissions({ id: answered })
  }, [answered, getDocPermissions, id, onCreated])
  // Payload closes every dialog when the address changes, and somebody may be typing in one.
  useEffect(() => {
    if (id === undefined || isDialogOpen) return
    const address = formatAdminURL({ adminRoute, path: `/collections/articles/${id}` })
    if (window.location.pathname !== address) window.history.replaceState(null, '', address)
  }, [adminRoute, id, isDialogOpen])
  useEffect(() => onTitled(title), [onTitled, title])
  return null
}
