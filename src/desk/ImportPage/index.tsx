'use client'

import { SetStepNav, useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useState } from 'react'

import { deskTexts } from '../../i18n/desk'
import { importScreenTexts as texts } from '../../i18n/importScreen'
import { pageTexts } from '../../i18n/records'
import { say } from '../../i18n/text'
import { Screen } from '../Screen'
import { Check } from './Check'
import { Done } from './Done'
import { Paste } from './Paste'
import { entryOf, itemsToSend } from './state'
import { useImport, type Imported } from './useImport'
import { nothing, useKept } from './useKept'
import './index.css'

/** 粘贴整版: the text of a page comes in, is checked as items, and becomes drafts at once. */
export const ImportPage = () => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const { config } = useConfig()
  const { importPage } = useImport()
  const { checking, dispatch, outcome, pasted, setOutcome, setPasted } = useKept()
  const [isBusy, setIsBusy] = useState(false)
  const [complaint, setComplaint] = useState<string | null>(null)

  const ask = async (asked: Parameters<typeof importPage>[0]): Promise<Imported | null> => {
    setIsBusy(true)
    const answer = await importPage(asked)
    setIsBusy(false)
    const silence = asked.dryRun ? deskTexts.noAnswer : texts.createLost
    setComplaint(answer.ok ? null : (answer.message ?? say(silence, language)))
    return answer.ok ? answer.body : null
  }
  const split = async () => {
    const { paper, text } = pasted
    const read = await ask({ text, paper, dryRun: true })
    if (!read) return
    setPasted(nothing)
    const { date, number, name } = read.page
    dispatch({
      type: 'load',
      checking: {
        text,
        paper: {
          date: date ?? '',
          number: number === null ? '' : String(number),
          name: name ?? '',
        },
        entries: read.items.map(entryOf),
        warnings: read.warnings,
        past: [],
      },
    })
  }
  const create = async () => {
    if (!checking) return
    const { entries, paper, text } = checking
    setOutcome(await ask({ text, paper, items: itemsToSend(entries), dryRun: false }))
    window.scrollTo({ top: 0 })
  }
  const startAgain = () => {
    dispatch({ type: 'load', checking: null })
    setOutcome(null)
    setComplaint(null)
  }
  const title = say(texts.title, language)

  return (
    <Screen className="import-page">
      <SetStepNav
        nav={[
          {
            label: say(pageTexts.plural, language),
            url: formatAdminURL({ adminRoute: config.routes.admin, path: '/collections/pages' }),
          },
          { label: title },
        ]}
      />
      <h1>{title}</h1>
      {outcome ? (
        <Done
          onAnother={startAgain}
          onBack={() => setOutcome(null)}
          onUndone={(undone) => setOutcome({ ...outcome, undone })}
          outcome={outcome}
        />
      ) : checking ? (
        <Check
          checking={checking}
          complaint={complaint}
          dispatch={dispatch}
          isBusy={isBusy}
          onAgain={() => {
            if (window.confirm(say(texts.againSure, language))) startAgain()
          }}
          onCreate={() => void create()}
        />
      ) : (
        <Paste
          complaint={complaint}
          isBusy={isBusy}
          onChange={setPasted}
          onSplit={() => void split()}
          pasted={pasted}
        />
      )}
    </Screen>
  )
}
