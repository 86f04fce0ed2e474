'use client'

import { Button, FullscreenModal, useModal, useTranslation } from '@payloadcms/ui'
import { useId, useRef, useState } from 'react'

import { actionPrompts, deskTexts } from '../../i18n/desk'
import { noteTexts } from '../../i18n/notes'
import { say } from '../../i18n/text'
import { moveLabels } from '../../i18n/workflow'
import type { Given, Need, Offered } from '../../workflow'
import { momentOf } from '../newsroomTime'
import { writingKeys } from '../writingKeys'
import { ActionInput } from './ActionInput'
import type { Act } from './useAct'

export const dialogSlug = 'article-action'

type Props = {
  offered: Offered
  act: Act
  /** Which article, where the screen has several. */
  about?: string
  /** What was typed and is not saved goes along: the person is told. */
  savesFirst?: boolean
  /** How many notes in its margin are not resolved: whoever decides is told. */
  openNotes?: number
  /** What the inputs hold at first. */
  suggested?: Given
  /** Where the focus goes once it is done: what opened the dialog is gone by then. */
  focusAfter?: () => HTMLElement | null
  onClosed: () => void
}

/** Asks for what the action's row takes, says what it will do, and does it. Stays open, with its text, when refused. */
export const ActionDialog = ({
  offered,
  act,
  about,
  savesFirst = false,
  openNotes = 0,
  suggested = {},
  focusAfter = () => null,
  onClosed,
}: Props) => {
  const { action, final, needs, takes } = offered
  const { i18n } = useTranslation()
  const { language } = i18n
  const titleId = useId()
  const { closeModal } = useModal()
  const [given, setGiven] = useState<Given>(suggested)
  const [isTyped, setTyped] = useState(false)
  const [isWorking, setWorking] = useState(false)
  const isDone = useRef(false)
  const name = say(moveLabels[action], language)

  const isAnswered: Partial<Record<Need, boolean>> = {
    note: Boolean(given.note?.trim()),
    publicNote: Boolean(given.publicNote?.trim()),
    futurePublishAt: Date.parse(momentOf(given.publishAt ?? '') ?? '') > Date.now(),
  }
  const isReady = needs.every((need) => isAnswered[need] ?? true)

  const close = () => {
    closeModal(dialogSlug)
    onClosed()
  }
  const confirm = async () => {
    if (!isReady || isWorking) return
    setWorking(true)
    const publishAt = given.publishAt ? momentOf(given.publishAt) : undefined
    isDone.current = await act(action, { ...given, publishAt })
    setWorking(false)
    if (isDone.current) close()
  }
  const byKey = writingKeys({
    onSend: () => void confirm(),
    onLeave: close,
    mayLeave: !isWorking && !isTyped,
  })
  const wording = savesFirst ? deskTexts.saveAnd : final ? deskTexts.confirmAnd : null

  return (
    <FullscreenModal
      aria-labelledby={titleId}
      className="action-dialog"
      focusTrapOptions={{ setReturnFocus: (opener) => (isDone.current && focusAfter()) || opener }}
      slug={dialogSlug}
    >
      <div className="action-dialog__card" onKeyDown={byKey}>
        <h2 className="action-dialog__title" id={titleId}>
          {name}
          {about && <small>{about}</small>}
        </h2>
        <p
          className={
            final ? 'action-dialog__prompt action-dialog__prompt--final' : 'action-dialog__prompt'
          }
        >
          {say(actionPrompts[action], language)}
        </p>
        {savesFirst && <p className="action-dialog__prompt">{say(deskTexts.willSave, language)}</p>}
        {openNotes > 0 && (
          <p className="action-dialog__notes">
            {say(action === 'return' ? noteTexts.withReturn : noteTexts.stillOpen, language, {
              count: openNotes,
            })}
          </p>
        )}
        {[...takes].reverse().map((input, index) => (
          <ActionInput
            input={input}
            isFirst={index === 0}
            isNeeded={needs.includes(input === 'publishAt' ? 'futurePublishAt' : input)}
            key={input}
            onChange={(value) => {
              setTyped(true)
              setGiven((before) => ({ ...before, [input]: value }))
            }}
            value={given[input] ?? ''}
          />
        ))}
        <div className="action-dialog__controls">
          <Button
            buttonStyle="secondary"
            disabled={isWorking}
            id="action-cancel"
            margin={false}
            onClick={close}
            size="large"
            type="button"
          >
            {say(deskTexts.cancel, language)}
          </Button>
          <Button
            disabled={!isReady || isWorking}
            id="action-confirm"
            margin={false}
            onClick={() => void confirm()}
            size="large"
            type="button"
          >
            {isWorking
              ? say(deskTexts.working, language)
              : wording
                ? say(wording, language, { action: name })
                : name}
          </Button>
        </div>
      </div>
    </FullscreenModal>
  )
}
