'use client'

import { Button, toast, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { programTexts as texts } from '../../i18n/programs'
import { say } from '../../i18n/text'
import type { Program } from '../../payload-types'
import { keyDays } from '../../workflow'
import { useApi } from '../api'
import { momentText } from '../newsroomTime'
import { NewKey } from './NewKey'
import './index.css'

const standing = ({ keyStart, keyMadeAt, keyEndsAt }: Partial<Program>, language: string) => {
  if (!keyStart) return say(texts.none, language)
  const isEnded = keyEndsAt && Date.parse(keyEndsAt) <= Date.now()
  const when = momentText((isEnded ? keyEndsAt : keyMadeAt) ?? '', language)
  return say(isEnded ? texts.ended : texts.held, language, { start: keyStart, when })
}

/** Issues, replaces and revokes the key of a program; shows a new one for as long as the page is open. */
export const ProgramKey = () => {
  const { id, savedDocumentData } = useDocumentInfo()
  const { i18n } = useTranslation()
  const { language } = i18n
  const call = useApi()
  const router = useRouter()
  const program = (savedDocumentData ?? {}) as Partial<Program>
  const [days, setDays] = useState<number | null>(keyDays.usual)
  const [key, setKey] = useState<string | null>(null)
  const [isWorking, setWorking] = useState(false)
  if (!id) return <p className="program-key">{say(texts.saveFirst, language)}</p>
  const ask = async (way: 'key' | 'revoke', body: object): Promise<void> => {
    setWorking(true)
    const answer = await call<{ key: string | null }>(`/programs/${id}/${way}`, body)
    setWorking(false)
    if (!answer.ok) return void toast.error(answer.message ?? say(texts.failed, language))
    setKey(answer.body.key)
    if (way === 'revoke') toast.success(say(texts.revoked, language))
    router.refresh()
  }
  return (
    <section aria-label={say(texts.key, language)} className="program-key">
      <h3>{say(texts.key, language)}</h3>
      {key ? <NewKey value={key} /> : <p>{standing(program, language)}</p>}
      <div className="program-key__controls">
        <label>
          {say(texts.lasts, language)}{' '}
          <select
            onChange={({ target }) => setDays(Number(target.value) || null)}
            value={days ?? ''}
          >
            {keyDays.offered.map((count) => (
              <option key={count} value={count ?? ''}>
                {count
                  ? say(texts.forDays, language, { days: count })
                  : say(texts.forever, language)}
              </option>
            ))}
          </select>
        </label>
        <Button
          disabled={isWorking}
          margin={false}
          onClick={() => void ask('key', { days })}
          size="medium"
          type="button"
        >
          {say(program.keyStart ? texts.replace : texts.issue, language)}
        </Button>
        {program.keyStart && (
          <Button
            buttonStyle="secondary"
            className="program-key__revoke"
            disabled={isWorking}
            margin={false}
            onClick={() => void ask('revoke', {})}
            size="medium"
            type="button"
          >
            {say(texts.revoke, language)}
          </Button>
        )}
      </div>
      {program.keyStart && <p className="program-key__help">{say(texts.replaceHelp, language)}</p>}
    </section>
  )
}
