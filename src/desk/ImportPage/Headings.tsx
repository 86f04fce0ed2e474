'use client'

import { SwapIcon, useTranslation } from '@payloadcms/ui'
import { Fragment } from 'react'

import { articleFields } from '../../i18n/articles'
import { importScreenTexts as texts } from '../../i18n/importScreen'
import { say } from '../../i18n/text'
import type { ParsedItem } from '../../text/page'
import { PlainButton } from '../PlainButton'
import { Text } from './entry'

const lines = ['kicker', 'headline', 'subheadline'] as const
type Lines = Pick<ParsedItem, (typeof lines)[number]>

/** The three heading lines in the order of print; two neighbours change places with one press. */
export const Headings = ({
  item,
  onChange,
}: {
  item: Lines
  onChange: (lines: Partial<Lines>) => void
}) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  return (
    <div className="import-headings">
      {lines.map((line, at) => {
        const next = lines[at + 1]
        return (
          <Fragment key={line}>
            <Text
              className={`import-headings__${line}`}
              label={say(articleFields[line].label, language)}
              onChange={(text) => onChange({ [line]: text })}
              value={item[line] ?? ''}
            />
            {next && (
              <PlainButton
                aria-label={`${say(articleFields[line].label, language)}${say(texts.swap, language)}`}
                className="import-icon import-headings__swap"
                onClick={() => onChange({ [line]: item[next], [next]: item[line] })}
                title={say(texts.swap, language)}
              >
                <SwapIcon />
              </PlainButton>
            )}
          </Fragment>
        )
      })}
    </div>
  )
}
