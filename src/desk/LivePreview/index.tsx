'use client'

import { useDocumentEvents, useLivePreviewContext, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { previewTexts } from '../../i18n/preview'
import { say } from '../../i18n/text'
import { PlainButton } from '../PlainButton'
import './index.css'

const widths = ['fullWidth', 'phone'] as const

/**
 * Beside the form, the article on the reading site. Payload's own window sends the frame every keystroke, for sites
 * that render in the browser, and speaks English; ours says only that something was saved.
 */
export const LivePreview = () => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const { iframeRef, isLivePreviewing, shouldRenderIframe, url } = useLivePreviewContext()
  const { mostRecentUpdate } = useDocumentEvents()
  const [width, setWidth] = useState<(typeof widths)[number]>('fullWidth')
  useEffect(() => {
    const message = { type: 'payload-document-event' }
    iframeRef.current?.contentWindow?.postMessage(message, window.location.origin)
  }, [iframeRef, mostRecentUpdate])
  const shown = isLivePreviewing ? 'live-preview-window--is-live-previewing' : ''
  return (
    <div className={`live-preview-window article-preview ${shown}`}>
      <div
        aria-label={say(previewTexts.width, language)}
        className="article-preview__widths"
        role="group"
      >
        {widths.map((name) => (
          <PlainButton aria-pressed={name === width} key={name} onClick={() => setWidth(name)}>
            {say(previewTexts[name], language)}
          </PlainButton>
        ))}
      </div>
      {shouldRenderIframe && (
        <iframe
          className={`article-preview__frame article-preview__frame--${width}`}
          id="live-preview-iframe"
          ref={iframeRef}
          src={url ?? undefined}
          title={say(previewTexts.draft, language)}
        />
      )}
    </div>
  )
}
