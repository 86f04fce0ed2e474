'use client'

import { Button, FullscreenModal, useFormModified, useModal, useTranslation } from '@payloadcms/ui'
import { useId, useState, type KeyboardEvent } from 'react'

import { shareTexts } from '../../i18n/preview'
import { say } from '../../i18n/text'
import { shareDays } from '../../workflow'
import '../ArticleActions/index.css'
import { ShareRow } from './ShareRow'
import { useShares } from './useShares'
import './index.css'

export const shareSlug = 'share-links'

type Props = { article: string; revision: number }

export const ShareDialog = (props: Props) => {
  const { closeModal, isModalOpen } = useModal()
  const titleId = useId()
  const close = () => closeModal(shareSlug)
  const keys = (event: KeyboardEvent) => {
    // The form around must not see what is typed here.
    event.stopPropagation()
    if (event.key === 'Escape') close()
  }
  return (
    <FullscreenModal aria-labelledby={titleId} className="action-dialog" slug={shareSlug}>
      <div className="action-dialog__card" onKeyDown={keys}>
        {isModalOpen(shareSlug) && <Shares {...props} close={close} titleId={titleId} />}
      </div>
    </FullscreenModal>
  )
}

type SharesProps = Props & { close: () => void; titleId: string }

/** Asks for how long, makes the link of the revision that was on the screen, and lists those that are open. */
const Shares = ({ article, revision, close, titleId }: SharesProps) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const isModified = useFormModified()
  const { make, revoke, shares } = useShares(article)
  const [days, setDays] = useState<number>(shareDays.usual)
  const [isWorking, setWorking] = useState(false)
  const makeLink = async () => {
    setWorking(true)
    await make(revision, days)
    setWorking(false)
  }
  return (
    <>
      <h2 className="action-dialog__title" id={titleId}>
        {say(shareTexts.title, language)}
      </h2>
      <p className="action-dialog__prompt">{say(shareTexts.about, language, { revision })}</p>
      {isModified && (
        <p className="action-dialog__complaint">{say(shareTexts.saveFirst, language)}</p>
      )}
      <div className="share-draft__make">
        <label>
          {say(shareTexts.days, language)}{' '}
          <select autoFocus onChange={({ target }) => setDays(Number(target.value))} value={days}>
            {shareDays.offered.map((count) => (
              <option key={count} value={count}>
                {say(shareTexts.forDays, language, { days: count })}
              </option>
            ))}
          </select>
        </label>
        <Button
          disabled={isModified || isWorking}
          id="share-make"
          margin={false}
          onClick={() => void makeLink()}
          size="medium"
          type="button"
        >
          {say(shareTexts.make, language)}
        </Button>
      </div>
      <h3 className="share-draft__heading">{say(shareTexts.open, language)}</h3>
      {shares?.length === 0 && (
        <p className="action-dialog__prompt">{say(shareTexts.none, language)}</p>
      )}
      <ul className="share-draft__list">
        {shares?.map((share) => (
          <ShareRow key={share.id} revoke={revoke} share={share} />
        ))}
      </ul>
      <div className="action-dialog__controls">
        <Button buttonStyle="secondary" margin={false} onClick={close} size="medium" type="button">
          {say(shareTexts.close, language)}
        </Button>
      </div>
    </>
  )
}
