'use client'

import {
  Banner,
  Button,
  toast,
  useDocumentInfo,
  useForm,
  useFormFields,
  useTranslation,
} from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

import { styleLabels } from '../../i18n/style'
import { say } from '../../i18n/text'
import { writingTexts as texts } from '../../i18n/writing'
import { wordsOfNode } from '../../text/body/nodes'
import { openingOf } from '../../text/page'
import { typedText } from '../Keeping/typed'
import { useAskPhotos } from '../PhotoDrop/context'
import { useFill } from '../useFill'
import { AskWord } from './AskWord'
import { nodesOf } from './filled'
import { useDroppedFiles } from './useDroppedFiles'
import { useWord } from './useWord'
import './index.css'

/** A browser need not know what a telephone's picture is. */
const isPicture = ({ name, type }: File): boolean =>
  type.startsWith('image/') || /\.hei[cf]$/i.test(name)

/** Above the headings: where a text and its photos come in as files, chosen or dropped anywhere on the form. */
export const FilesIn = () => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const { hasSavePermission } = useDocumentInfo()
  const { getFields } = useForm()
  const chooser = useRef<HTMLInputElement>(null)
  const { enter, leave, state, take, unpack } = useWord()
  const isPastedWhole = useFormFields(
    ([fields]) => openingOf(nodesOf({ body: fields.body?.value }).map(wordsOfNode)) !== null,
  )
  const askPhotos = useAskPhotos()
  const fill = useFill()

  const placeBeside = async (files: File[]) => {
    const placed = (await askPhotos(files.map((file) => ({ file }))))?.filter(
      (each) => each !== null,
    )
    if (!placed?.length) return
    const photos = typedText(getFields()).photos as object[]
    await fill({ photos: [...photos, ...placed] })
  }
  const takeAll = async (files: File[]) => {
    const pictures = files.filter(isPicture)
    const [document, ...others] = files.filter((file) => !isPicture(file))
    if (others.length)
      toast.info(say(texts.oneDocument, language, { names: others.map(({ name }) => name) }))
    if (document) await take(document)
    if (pictures.length) await placeBeside(pictures)
  }
  useDroppedFiles(hasSavePermission === true, (files) => void takeAll(files))
  // Dropped far below, a file is answered up here.
  const answer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.at !== 'idle') answer.current?.scrollIntoView({ block: 'center' })
  }, [state.at])
  if (!hasSavePermission) return null

  return (
    <div className="files-in" data-files-in={state.at}>
      <div className="files-in__line">
        <Button
          buttonStyle="secondary"
          disabled={state.at === 'reading'}
          id="from-word"
          margin={false}
          onClick={() => chooser.current?.click()}
          size="small"
          type="button"
        >
          {say(texts.fromWord, language)}
        </Button>
        <input
          accept=".docx,.txt"
          aria-label={say(texts.fromWord, language)}
          hidden
          onChange={({ target }) => {
            const [file] = target.files ?? []
            target.value = ''
            if (file) void take(file)
          }}
          ref={chooser}
          type="file"
        />
        <span className="files-in__hint">{say(texts.dropHint, language)}</span>
      </div>
      <div aria-live="polite" ref={answer}>
        {state.at === 'reading' && <p>{say(texts.reading, language, { name: state.name })}</p>}
        {state.at === 'done' && (
          <ul className="files-in__notes">
            {state.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
        {state.at === 'refused' && <Banner type="error">{state.complaint}</Banner>}
        {isPastedWhole && state.at !== 'reading' && state.at !== 'asking' && (
          <Banner type="info">
            <div className="article-notices__offer" data-notice="pasted-whole">
              <p>{say(styleLabels.fieldInText, language)}</p>
              <span className="article-notices__buttons">
                <Button
                  id="fill-fields"
                  margin={false}
                  onClick={() => void unpack()}
                  size="small"
                  type="button"
                >
                  {say(texts.fillFields, language)}
                </Button>
              </span>
            </div>
          </Banner>
        )}
        {state.at === 'asking' && (
          <AskWord
            onChosen={(how) => void enter(state.read, how)}
            onLeft={leave}
            read={state.read}
          />
        )}
      </div>
    </div>
  )
}
