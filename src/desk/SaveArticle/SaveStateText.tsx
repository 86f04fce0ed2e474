'use client'

import { useFormModified, useTranslation } from '@payloadcms/ui'

import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { useKeeping, type SaveState } from '../Keeping/context'
import { showWhy } from '../Keeping/showWhy'
import { momentText } from '../newsroomTime'
import { PlainButton } from '../PlainButton'
import './index.css'

const texts: Record<SaveState, keyof typeof deskTexts | null> = {
  clean: null,
  waiting: 'notSavedYet',
  saving: 'saving',
  saved: 'saved',
  offline: 'offline',
  signedOut: 'signedOut',
  refused: 'notTaken',
}

/** 已保存, 保存中, 离线: beside the button, and read out when it changes. */
export const SaveStateText = () => {
  const { i18n } = useTranslation()
  const { savedAt, state } = useKeeping()
  const isModified = useFormModified()
  const shown: SaveState = state === 'saved' && isModified ? 'saving' : state
  const key = texts[shown]
  const text = key && say(deskTexts[key], i18n.language)
  return (
    <span
      className={`save-state save-state--${shown}`}
      data-state={shown}
      role="status"
      title={savedAt ? momentText(savedAt, i18n.language) : undefined}
    >
      {shown === 'refused' ? (
        <PlainButton className="save-state__why" onClick={showWhy}>
          {text}
        </PlainButton>
      ) : (
        text
      )}
    </span>
  )
}
