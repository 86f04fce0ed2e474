'use client'

import { Banner, Button, useFormModified, useTranslation } from '@payloadcms/ui'

import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { missingLabels, stageLabels } from '../../i18n/workflow'
import { movesWhenSaved } from '../ArticleActions/movesWhenSaved'
import { useMissing } from '../ArticleActions/useMissing'
import { useHeldArticle, useRecord, useReload, useStanding } from '../article'
import { momentText } from '../newsroomTime'
import { nameOf } from '../record'
import { useKeepUp } from './useKeepUp'
import './index.css'

/** Above an article's fields: what the person should know before they type. */
export const ArticleNotices = () => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const { revision } = useHeldArticle()
  const standing = useStanding()
  const record = useRecord()
  const lacking = useMissing(standing)
  const isModified = useFormModified()
  const reload = useReload()
  useKeepUp(standing)
  if (!standing) return null

  const { editable, stage } = standing
  const asked = stage === 'returned' && record?.find(({ action }) => action === 'return')
  const isOvertaken = isModified && standing.revision > revision
  const to = editable && isModified ? movesWhenSaved(stage) : null
  const isHeldUp = standing.actions.some(
    ({ allowed, needs, reason }) =>
      needs.includes('complete') && (allowed || reason?.code === 'incomplete'),
  )

  return (
    <div className="article-notices">
      {isOvertaken && (
        <Banner type="error">
          <p>{say(deskTexts.overtaken, language, { revision: standing.revision })}</p>
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
        </Banner>
      )}
      {asked && (
        <Banner type="error">
          <p className="article-notices__head">
            {say(deskTexts.returnedBy, language)} · {nameOf(asked, language)} ·{' '}
            {momentText(asked.at, language)}
          </p>
          <p className="article-notices__note">{asked.note}</p>
        </Banner>
      )}
      {!editable && stage !== 'retracted' && stage !== 'spiked' && (
        <Banner type="default">
          {say(deskTexts.readOnly, language, { stage: say(stageLabels[stage], language) })}
        </Banner>
      )}
      {to && (
        <Banner type="info">
          {say(deskTexts.savingMoves, language, {
            stage: say(stageLabels[stage], language),
            to: say(stageLabels[to], language),
          })}
        </Banner>
      )}
      {isHeldUp && lacking.length > 0 && (
        <p className="article-notices__missing">
          {say(deskTexts.missing, language, {
            fields: lacking.map((field) => say(missingLabels[field], language)).join('、'),
          })}
        </p>
      )}
    </div>
  )
}
