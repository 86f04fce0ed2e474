'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { deskTexts } from '../../i18n/desk'
import { shareTexts } from '../../i18n/preview'
import { say } from '../../i18n/text'
import { Copyable } from '../Copyable'
import { momentText } from '../newsroomTime'
import type { Share } from './useShares'

type Props = { share: Share; revoke: (share: Share) => Promise<void> }

const nameOf = ({ user }: Share): string | null | undefined =>
  typeof user === 'object' ? user?.name : null

/** One open link: whose, until when. */
export const ShareRow = ({ share, revoke }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const [isWorking, setWorking] = useState(false)
  const about = say(shareTexts.byUntil, language, {
    revision: share.revision,
    who: nameOf(share) ?? say(deskTexts.system, language),
    when: momentText(share.expiresAt, language),
  })
  const withdraw = async () => {
    setWorking(true)
    await revoke(share)
    setWorking(false)
  }
  return (
    <li className="share-draft__row">
      <p>{about}</p>
      <Copyable
        label={`${say(shareTexts.url, language)} ${about}`}
        size="small"
        value={share.url}
      />
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
