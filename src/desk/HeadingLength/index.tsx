'use client'

import { useFormFields, useTranslation } from '@payloadcms/ui'

import { say } from '../../i18n/text'
import { writingTexts as texts } from '../../i18n/writing'
import { wordCount } from '../../text/words'
import './index.css'

type Props = { path: string; most: number }

/** How long a heading is against what fits on a page: a figure while it fits, and said aloud only once it does not. */
export const HeadingLength = ({ most, path }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const count = useFormFields(([fields]) =>
    wordCount((fields[path]?.value as string | null | undefined) ?? ''),
  )
  const isLong = count > most
  const said = say(isLong ? texts.tooLong : texts.length, language, { count, most })
  return (
    <div className={isLong ? 'heading-length heading-length--long' : 'heading-length'}>
      {!isLong && count > 0 && said}
      <span role="status">{isLong && said}</span>
    </div>
  )
}
