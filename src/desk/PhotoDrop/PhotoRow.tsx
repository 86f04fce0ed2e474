'use client'

import { useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'

import { say } from '../../i18n/text'
import { writingTexts as texts } from '../../i18n/writing'
import type { Upload } from './useUploads'

type Props = {
  file: File | undefined
  upload: Upload
  /** Its caption is typed first. */
  isFirst: boolean
  onChange: (by: Partial<Upload>) => void
}

/** One picture, what is said under it and who took it; or why it was refused. */
export const PhotoRow = ({ file, isFirst, onChange, upload }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const id = useId()
  const [address, setAddress] = useState<string>()
  const { caption, complaint, credit, id: photo } = upload

  useEffect(() => {
    if (!file) return
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])

  return (
    <li
      className="photo-drop__row"
      data-upload={complaint ? 'refused' : photo ? 'done' : 'sending'}
    >
      {address && !complaint && <img alt="" className="photo-drop__picture" src={address} />}
      <div className="photo-drop__said action-dialog__input">
        <span className="photo-drop__name">{file?.name}</span>
        {complaint ? (
          <p className="action-dialog__complaint" role="alert">
            {complaint}
          </p>
        ) : photo ? (
          <>
            <label htmlFor={`${id}-caption`}>{say(texts.caption, language)}</label>
            <textarea
              autoFocus={isFirst}
              id={`${id}-caption`}
              maxLength={2000}
              onChange={({ target }) => onChange({ caption: target.value })}
              rows={3}
              value={caption}
            />
            <label htmlFor={`${id}-credit`}>{say(texts.photographers, language)}</label>
            <input
              id={`${id}-credit`}
              onChange={({ target }) => onChange({ credit: target.value })}
              value={credit}
            />
          </>
        ) : (
          <p role="status">{say(texts.uploading, language)}</p>
        )}
      </div>
    </li>
  )
}
