'use client'

import { Button, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { deskTexts } from '../../i18n/desk'
import { noteTexts } from '../../i18n/notes'
import { reviewTexts } from '../../i18n/review'
import { styleTexts } from '../../i18n/style'
import { say } from '../../i18n/text'
import type { Changes, Standing } from '../../workflow'
import { ActionBar } from '../ArticleActions/ActionBar'
import { useTake } from '../ArticleActions/useTake'
import { useNotes } from '../Notes/useNotes'
import { Screen } from '../Screen'
import { StagePill } from '../StagePill'
import { signedIn } from '../Style/StyleNotice'
import { lookAgain, useLatest } from '../useLatest'
import { useSectionNames } from '../useSectionNames'
import { comparedWith } from './comparedWith'
import { Lines } from './Lines'
import { styleOf } from './margin'
import { QueueBar } from './QueueBar'
import { rowsOf } from './rows'
import './index.css'

/** The article as readers will get it, line by line, beside each line what changed and what is said of it; decided on from here. */
export const Review = () => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const { id: shown, incrementVersionCount } = useDocumentInfo()
  const id = String(shown)
  const take = useTake()
  const changes = useLatest<Changes>(`/articles/${id}/changes`, null)
  const standing = useLatest<Standing>(`/articles/${id}/actions`, null)
  const names = useSectionNames()
  const margin = useNotes(id)
  const [showsResolved, setShowsResolved] = useState(false)

  if (!changes || !standing) {
    return (
      <Screen className="review">
        <p className="review__quiet">{say(reviewTexts.loading, language)}</p>
      </Screen>
    )
  }
  const { before, revision, stage } = changes
  const rows = rowsOf(changes, names, language)
  const style = styleOf(rows, signedIn(changes.now))
  const found = [...style.values()].flat().length
  const open = margin.open.length
  const resolved = margin.threads.length - open

  return (
    <Screen className="review" key={id}>
      <header className="review__head">
        <div className="review__about">
          <StagePill stage={stage} />
          {stage === 'review' && standing.requiredReviews > 1 && (
            <span>
              {say(deskTexts.approvals, language, {
                given: standing.approvals,
                required: standing.requiredReviews,
              })}
            </span>
          )}
          <span>{comparedWith(changes, rows.filter(({ parts }) => parts).length, language)}</span>
          {open > 0 && (
            <span id="open-notes">{say(noteTexts.open, language, { count: open })}</span>
          )}
          {found > 0 && (
            <span id="style-findings">{say(styleTexts.title, language, { count: found })}</span>
          )}
          {resolved > 0 && (
            <Button
              buttonStyle={showsResolved ? 'pill' : 'secondary'}
              extraButtonProps={{ 'aria-pressed': showsResolved }}
              id="show-resolved"
              margin={false}
              onClick={() => setShowsResolved(!showsResolved)}
              size="small"
            >
              {say(noteTexts.resolvedCount, language, { count: resolved })}
            </Button>
          )}
        </div>
        <ActionBar
          act={async (action, given) => {
            // The revision that was read, not the newest: what came meanwhile has to be read first.
            const isDone = await take({ id, revision }, action, given)
            // On the tab of the versions, as after Payload's own save.
            if (isDone) incrementVersionCount()
            lookAgain()
            return isDone
          }}
          hasKeys
          openNotes={open}
          standing={standing}
        />
      </header>
      {before?.note && (
        <p className="review__note">{say(reviewTexts.said, language, { note: before.note })}</p>
      )}
      <Lines margin={margin} rows={rows} showsResolved={showsResolved} style={style} />
      <QueueBar id={id} stage={stage} />
    </Screen>
  )
}
