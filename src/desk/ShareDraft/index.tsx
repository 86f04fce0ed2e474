'use client'

import { LinkIcon, PreviewButton, useAuth, useModal, useTranslation } from '@payloadcms/ui'

import { shareTexts } from '../../i18n/preview'
import { say } from '../../i18n/text'
import { isShownByLinks } from '../../workflow'
import { useHeldArticle, useStanding } from '../article'
import { ShareDialog, shareSlug } from './ShareDialog'

/** Payload's button that opens the preview, and beside it one that shares a revision with somebody outside. */
export const ShareDraft = () => {
  const { i18n } = useTranslation()
  const { permissions } = useAuth()
  const { openModal } = useModal()
  const { id, revision } = useHeldArticle()
  const standing = useStanding()
  const title = say(shareTexts.title, i18n.language)
  const mayShare =
    permissions?.collections?.shares?.create && standing !== null && isShownByLinks(standing)
  return (
    <>
      <PreviewButton />
      {id && mayShare && (
        <>
          <button
            aria-label={title}
            className="preview-btn"
            id="share-draft"
            onClick={() => openModal(shareSlug)}
            title={title}
            type="button"
          >
            <LinkIcon />
          </button>
          <ShareDialog article={id} revision={revision} />
        </>
      )}
    </>
  )
}
