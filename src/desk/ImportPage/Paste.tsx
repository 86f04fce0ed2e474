'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { useId, useRef, useState } from 'react'

import { tellPageError } from '../../i18n/import'
import { importScreenTexts as texts } from '../../i18n/importScreen'
import { say } from '../../i18n/text'
import { decodePage, PageError } from '../../text/page'
import { PaperFields } from './PaperFields'
import type { Pasted } from './useKept'

type Props = {
  isBusy: boolean
  complaint: string | null
  pasted: Pasted
  onChange: (change: (now: Pasted) => Pasted) => void
  onSplit: () => void
}

/** Where the text of a page comes in: pasted, dropped or chosen. A file's encoding is found here, in the browser. */
export const Paste = ({ isBusy, complaint, pasted, onChange, onSplit }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const id = useId()
  const chooser = useRef<HTMLInputElement>(null)
  const { paper, text } = pasted
  const [unread, setUnread] = useState<string | null>(null)
  const [isOver, setIsOver] = useState(false)

  const takeText = (text: string) => onChange((now) => ({ ...now, text }))
  const take = async (file: File | undefined) => {
    if (!file) return
    try {
      takeText(decodePage(new Uint8Array(await file.arrayBuffer())).text)
      setUnread(null)
    } catch (error) {
      if (!(error instanceof PageError)) throw error
      setUnread(`${file.name}：${tellPageError(error, language)}`)
    }
  }
  const said = unread ?? complaint

  return (
    <form
      className="import-paste"
      onSubmit={(event) => {
        event.preventDefault()
        onSplit()
      }}
    >
      <p className="import-paste__intro">{say(texts.intro, language)}</p>
      <PaperFields
        onChange={(by) => onChange((now) => ({ ...now, paper: { ...now.paper, ...by } }))}
        paper={paper}
      />
      <label className="import-entry__hidden" htmlFor={id}>
        {say(texts.text, language)}
      </label>
      <textarea
        autoFocus
        className={isOver ? 'import-paste__text import-paste__text--over' : 'import-paste__text'}
        id={id}
        onChange={({ target }) => takeText(target.value)}
        onDragLeave={() => setIsOver(false)}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDrop={(event) => {
          const [file] = event.dataTransfer.files
          setIsOver(false)
          if (!file) return
          event.preventDefault()
          void take(file)
        }}
        placeholder={say(texts.textPlaceholder, language)}
        value={text}
      />
      {said && (
        <p className="import-complaint" role="alert">
          {said}
        </p>
      )}
      <div className="import-bar__buttons">
        <Button disabled={!text.trim() || isBusy} margin={false} type="submit">
          {say(isBusy ? texts.splitting : texts.split, language)}
        </Button>
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => chooser.current?.click()}
          type="button"
        >
          {say(texts.chooseFile, language)}
        </Button>
        <input
          accept=".txt,text/plain"
          aria-label={say(texts.chooseFile, language)}
          hidden
          onChange={({ target }) => void take(target.files?.[0])}
          ref={chooser}
          type="file"
        />
      </div>
    </form>
  )
}
