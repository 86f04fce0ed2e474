'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { deskTexts } from '../../i18n/desk'
import { shareTexts } from '../../i18n/preview'
import { say } from '../../i18n/text'
import { momentText } from '../newsroomTime'
import type { Share } from './useShares'

type Props = { share: Share; revoke: (share: Share) => Promise<void> }

const nameOf = ({ user }: Share): string | null | undefined =>
  typeof user === 'object' ? user?.name : null

/** One open link: whose, until when; its address can be copied by hand where the browser won't. */
export const ShareRow = ({ share, revoke }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const [isCopied, setCopied] = useState(false)
  const [isWorking, setWorking] = useState(false)
  const about = say(shareTexts.byUntil, language, {
    revision: share.revision,
    who: nameOf(share) ?? say(deskTexts.system, language),
    when: momentText(share.expiresAt, language),
  })
  const copy = async () => {
    await navigator.clipboard.writeText(share.url)
    setCopied(true)
  }
  const withdraw = async () => {
    setWorking(true)
    await revoke(share)
    setWorking(false)
  }
  return (
    <li className="share-draft__row">
      <p>{about}</p>
      <input
        aria-label={`${say(shareTexts.url, language)} ${about}`}
        onFocus={({ target }) => target.select()}
        readOnly
        value={share.url}
      />
      {/* Browsers have a clipboard for pages by https only. */}
      {typeof navigator.clipboard === 'object' && (
        <Button buttonStyle="secondary" margin={false} onClick={() => void copy()} size="small">
          {say(isCopied ? shareTexts.copied : shareTexts.copy, language)}
        </Button>
      )}
      <Button
        buttonStyle="secondary"
        className="share-draft__revoke"
        disabled={isWorking}
        margin={false}
        onClick={() => void withdraw()}
        size="small"
      >
        {say(shareTexts.revoke, language)}
      </Button>
    </li>
  )
}
