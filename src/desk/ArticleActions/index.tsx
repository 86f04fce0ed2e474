'use client'

import {
  Button,
  ChevronIcon,
  Popup,
  PopupList,
  toast,
  useForm,
  useFormModified,
  useFormProcessing,
  useModal,
  useTranslation,
} from '@payloadcms/ui'
import { useState } from 'react'

import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { missingLabels, moveLabels } from '../../i18n/workflow'
import type { Action } from '../../workflow'
import { useHeldArticle, useStanding, type Offered } from '../article'
import { ActionDialog, dialogSlug } from './ActionDialog'
import { movesWhenSaved } from './movesWhenSaved'
import { useMissing } from './useMissing'
import './index.css'

/** What takes an article off its way stands apart, a press further than what moves it on. */
const apart: readonly Action[] = ['retract', 'spike']
/** What moves it on is the button that the eye finds. */
const onward: readonly Action[] = ['submit', 'approve', 'publish', 'correct']

/** In the bar of an article's edit view: the actions that this person may take now, and no others. */
export const ArticleActions = () => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const { id } = useHeldArticle()
  const standing = useStanding()
  const lacking = useMissing(standing)
  const isModified = useFormModified()
  const isProcessing = useFormProcessing()
  const { initializing } = useForm()
  const { openModal } = useModal()
  const [chosen, setChosen] = useState<Offered | null>(null)
  if (!id || !standing) return null

  const isMendable = ({ reason }: Offered) => reason === null || reason.code === 'incomplete'
  const shown = standing.actions.filter(isMendable)
  const isHeldUp = ({ needs }: Offered) => needs.includes('complete') && lacking.length > 0
  const why = say(deskTexts.missing, language, {
    fields: lacking.map((field) => say(missingLabels[field], language)).join('、'),
  })
  const choose = (offered: Offered) => {
    if (isModified && movesWhenSaved(standing.stage)) {
      toast.warning(say(deskTexts.saveFirst, language))
      return
    }
    setChosen(offered)
    openModal(dialogSlug)
  }
  const label = ({ action }: Offered) => say(moveLabels[action], language)
  const inBar = shown.filter(({ action }) => !apart.includes(action)).reverse()
  const inMenu = shown.filter(({ action }) => apart.includes(action))
  const isWaiting = isProcessing || initializing

  return (
    <div className="article-actions" data-stage={standing.stage}>
      {inMenu.length > 0 && (
        <Popup
          button={
            <span className="article-actions__more">
              {say(deskTexts.more, language)}
              <ChevronIcon />
            </span>
          }
          disabled={isWaiting}
          horizontalAlign="center"
          verticalAlign="bottom"
        >
          <PopupList.ButtonGroup>
            {inMenu.map((offered) => (
              <PopupList.Button
                id={`action-${offered.action}`}
                key={offered.action}
                onClick={() => choose(offered)}
              >
                {label(offered)}
              </PopupList.Button>
            ))}
          </PopupList.ButtonGroup>
        </Popup>
      )}
      {inBar.map((offered) => (
        <Button
          buttonStyle={onward.includes(offered.action) ? 'primary' : 'secondary'}
          className={onward.includes(offered.action) ? 'article-actions__onward' : ''}
          disabled={isWaiting || isHeldUp(offered)}
          id={`action-${offered.action}`}
          key={offered.action}
          margin={false}
          onClick={() => choose(offered)}
          size="medium"
          type="button"
          {...(isHeldUp(offered) && { extraButtonProps: { title: why } })}
        >
          {label(offered)}
        </Button>
      ))}
      {chosen && (
        <ActionDialog key={chosen.action} offered={chosen} onClosed={() => setChosen(null)} />
      )}
    </div>
  )
}
