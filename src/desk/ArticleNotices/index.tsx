'use client'

import {
  Banner,
  Button,
  useAuth,
  useForm,
  useFormModified,
  useModal,
  useTranslation,
} from '@payloadcms/ui'
import { useState } from 'react'

import { deskTexts, stopTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { missingLabels, stageLabels } from '../../i18n/workflow'
import { movesWhenSaved } from '../ArticleActions/movesWhenSaved'
import { useMissing } from '../ArticleActions/useMissing'
import { isAnothers, useHeldArticle, useRecord, useSaved, useStanding } from '../article'
import { HoldNotice } from '../Holding/HoldNotice'
import { useHold } from '../Holding/useHold'
import { useKeeping } from '../Keeping/context'
import { CopyNotice } from '../Keeping/CopyNotice'
import { dropEarlierCopy } from '../Keeping/localCopy'
import { SignInAgain } from '../Keeping/SignInAgain'
import { typedText, type TypedText } from '../Keeping/typed'
import { useKeeper } from '../Keeping/useKeeper'
import { useReload } from '../Keeping/useReload'
import { Merge, mergeSlug } from '../Merge'
import { momentText } from '../newsroomTime'
import { OpenNotes } from '../Notes/OpenNotes'
import { nameOf } from '../record'
import { StyleNotice } from '../Style/StyleNotice'
import { useBroughtBack } from './useBroughtBack'
import { useKeepUp } from './useKeepUp'
import './index.css'

/** `revision`: of the kept version whose text `mine` is. */
type Compared = { mine: TypedText; base: TypedText | null; revision?: number }

/** Above an article's fields: what the person should know before they type, and what became of what they typed. */
export const ArticleNotices = () => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const { id, revision } = useHeldArticle()
  const standing = useStanding()
  const saved = useSaved()
  const record = useRecord()
  const lacking = useMissing(standing)
  const isModified = useFormModified()
  const reload = useReload()
  const { getFields } = useForm()
  const { openModal } = useModal()
  const { user } = useAuth()
  const { copy, set } = useKeeping()
  const [compared, setCompared] = useState<Compared | null>(null)
  useHold(standing)
  useKeeper(standing)
  useKeepUp(standing)

  const compare = (mine: TypedText, base: TypedText | null, revision?: number) => {
    setCompared({ mine, base, revision })
    openModal(mergeSlug)
  }
  const stage = standing?.stage ?? 'draft'
  const isTheirs = isAnothers(standing)
  const isEditable = standing ? standing.editable && !isTheirs : !id
  const stop = stopTexts[stage]
  const stopped = stop && record?.find(({ action }) => action === stop.action)
  // Of what differs from the text as it is now, the old one is meant.
  useBroughtBack(isEditable && saved !== null, (text, of) => compare(text, saved, of))
  const isOvertaken = isModified && standing !== null && standing.revision > revision
  const to = isEditable ? movesWhenSaved(stage) : null
  const isHeldUp = standing?.actions.some(
    ({ allowed, needs, reason }) =>
      needs.includes('complete') && (allowed || reason?.code === 'incomplete'),
  )

  return (
    <div className="article-notices">
      <SignInAgain />
      {compared && (
        <Merge
          base={compared.base}
          mine={compared.mine}
          mineIs={
            compared.revision
              ? say(deskTexts.revision, language, { revision: compared.revision })
              : say(deskTexts.myText, language)
          }
          onClosed={(isMerged) => {
            setCompared(null)
            if (!isMerged || compared.revision) return
            dropEarlierCopy(String(user?.id ?? ''), id)
            set({ copy: null })
          }}
        />
      )}
      {isTheirs && standing?.hold && <HoldNotice hold={standing.hold} />}
      {copy && <CopyNotice mayPutBack={isEditable} onCompare={() => compare(copy.text, null)} />}
      {isOvertaken && (
        <Banner type="error">
          <div className="article-notices__offer" data-notice="overtaken">
            <p>{say(deskTexts.overtaken, language, { revision: standing.revision })}</p>
            <span className="article-notices__buttons">
              <Button
                id="compare"
                margin={false}
                onClick={() => compare(typedText(getFields()), saved)}
                size="small"
                type="button"
              >
                {say(deskTexts.compare, language)}
              </Button>
              <Button
                buttonStyle="secondary"
                id="load-latest"
                margin={false}
                onClick={() => void reload()}
                size="small"
                type="button"
              >
                {say(deskTexts.loadLatest, language)}
              </Button>
            </span>
          </div>
        </Banner>
      )}
      {stopped && (
        <Banner type="error">
          <p className="article-notices__head">
            {say(stop.told, language)} · {nameOf(stopped, language)} ·{' '}
            {momentText(stopped.at, language)}
          </p>
          <p className="article-notices__note">{stopped.note}</p>
        </Banner>
      )}
      <OpenNotes isUnfolded={stage === 'returned'} />
      {isEditable && <StyleNotice />}
      {standing && !standing.editable && stage !== 'retracted' && stage !== 'spiked' && (
        <Banner type="default">
          {say(deskTexts.readOnly, language, { stage: say(stageLabels[stage], language) })}
        </Banner>
      )}
      {to && (
        <Banner type="info">
          {say(stage === 'published' ? deskTexts.savingRevises : deskTexts.savingMoves, language, {
            stage: say(stageLabels[stage], language),
            to: say(stageLabels[to], language),
          })}
        </Banner>
      )}
      {isHeldUp && lacking.length > 0 && (
        <p className="article-notices__missing">
          {say(deskTexts.missing, language, {
            fields: lacking.map((field) => say(missingLabels[field], language)),
          })}
        </p>
      )}
    </div>
  )
}
