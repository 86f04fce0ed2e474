'use client'

import { useTranslation } from '@payloadcms/ui'

import { programTexts as texts } from '../../i18n/programs'
import { say } from '../../i18n/text'
import { Copyable } from '../Copyable'

/** A key that was just issued. */
export const NewKey = ({ value }: { value: string }) => {
  const { language } = useTranslation().i18n
  return (
    <div className="program-key__new" role="status">
      <p>{say(texts.once, language)}</p>
      <div className="program-key__controls">
        <Copyable label={say(texts.key, language)} size="medium" value={value} />
      </div>
    </div>
  )
}
