'use client'

import { Button, ChevronIcon, Popup, PopupList, useModal, useTranslation } from '@payloadcms/ui'
import { useRef, useState } from 'react'

import { deskTexts } from '../../i18n/desk'
import { noteTexts } from '../../i18n/notes'
import { say } from '../../i18n/text'
import { missingLabels, moveLabels, stageLabels } from '../../i18n/workflow'
import {
  rowOf,
  type Action,
  type Given,
  type Missing,
  type Offered,
  type Standing,
} from '../../workflow'
import { useKeys } from '../useKeys'
import { ActionDialog, dialogSlug } from './ActionDialog'
import type { Act } from './useAct'
import './index.css'

/** What takes an article off its way stands apart, a press further than what moves it on. */
const apart: readonly Action[] = ['retract', 'spike']
/** What moves it on is the button that the eye finds. */
const onward: readonly Action[] = ['submit', 'approve', 'publish', 'correct']

type Props = {
  standing: Standing
  act: Act
  lacking?: readonly Missing[]
  isWaiting?: boolean
  /** Another is in the article: only what is urgent may be asked for. */
  isHeld?: boolean
  savesFirst?: boolean
  /** Whether A and R decide; not where the person writes. */
  hasKeys?: boolean
  /** How many notes in its margin are not resolved. */
  openNotes?: number
  /** Whether an action may be asked for now; says so itself when not. */
  mayChoose?: () => boolean
  /** What the dialog of an action holds at first. */
  suggest?: (action: Action) => Given
}

/** The actions that this person may take now on an article, and no others. */
export const ActionBar = ({
  standing,
  act,
  lacking = [],
  isWaiting = false,
  isHeld = false,
  savesFirst = false,
  hasKeys = false,
  openNotes = 0,
  mayChoose = () => true,
  suggest = () => ({}),
}: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const { openModal } = useModal()
  const [chosen, setChosen] = useState<Offered | null>(null)
  const bar = useRef<HTMLDivElement>(null)

  const shown = offeredTo(standing)
  const isHeldUp = ({ needs }: Offered) => needs.includes('complete') && lacking.length > 0
  const why = say(deskTexts.missing, language, {
    fields: lacking.map((field) => say(missingLabels[field], language)),
  })
  const choose = (offered: Offered) => {
    if (!mayChoose()) return
    setChosen(offered)
    openModal(dialogSlug)
  }
  /** A return that only points at the margin needs no words of its own. */
  const pointingAtNotes = ({ action }: Offered): Given =>
    action === 'return' && openNotes > 0
      ? { note: say(noteTexts.seeNotes, language, { count: openNotes }) }
      : {}
  const label = ({ action }: Offered) => say(moveLabels[action], language)
  const isOnward = ({ action }: Offered) => onward.includes(action)
  const inBar = shown.filter(({ action }) => !apart.includes(action)).reverse()
  // Always in the same place: at the end.
  inBar.sort((one, other) => Number(isOnward(one)) - Number(isOnward(other)))
  const inMenu = shown.filter(({ action }) => apart.includes(action))
  const mustWait = ({ action }: Offered) => isWaiting || (isHeld && !rowOf(action).urgent)
  const isBarred = (offered: Offered) => mustWait(offered) || isHeldUp(offered)
  const chooseOf = (actions: readonly Action[]) => () => {
    const meant = inBar.findLast(({ action }) => actions.includes(action))
    if (meant && !isBarred(meant)) choose(meant)
  }
  useKeys(hasKeys ? { a: chooseOf(onward), r: chooseOf(['return']) } : {})

  return (
    <div
      aria-label={say(deskTexts.actions, language, {
        stage: say(stageLabels[standing.stage], language),
      })}
      className="article-actions"
      data-stage={standing.stage}
      ref={bar}
      role="group"
      tabIndex={-1}
    >
      {inMenu.length > 0 && (
        <Popup
          button={
            <span className="article-actions__more">
              {say(deskTexts.more, language)}
              <ChevronIcon />
            </span>
          }
          disabled={inMenu.every(mustWait)}
          horizontalAlign="center"
          verticalAlign="bottom"
        >
          <PopupList.ButtonGroup>
            {inMenu.map((offered) => (
              <PopupList.Button
                disabled={mustWait(offered)}
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
          buttonStyle={isOnward(offered) ? 'primary' : 'secondary'}
          className={isOnward(offered) ? 'article-actions__onward' : ''}
          disabled={isBarred(offered)}
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
        <ActionDialog
          act={act}
          key={chosen.action}
          offered={chosen}
          openNotes={openNotes}
          onClosed={() => setChosen(null)}
          savesFirst={savesFirst}
          suggested={{ ...pointingAtNotes(chosen), ...suggest(chosen.action) }}
          focusAfter={() => bar.current}
        />
      )}
    </div>
  )
}

/** What the person may take now, or could once the article is complete. */
export const offeredTo = ({ actions }: Standing): Offered[] =>
  actions.filter(({ reason }) => reason === null || reason.code === 'incomplete')
