'use client'

import { useTranslation } from '@payloadcms/ui'
import { Fragment, useEffect, useMemo, useRef } from 'react'

import { importScreenTexts as texts } from '../../i18n/importScreen'
import type { ToldWarning } from '../../i18n/pageWarnings'
import { say } from '../../i18n/text'
import type { Entry } from './state'

type Props = {
  text: string
  entries: readonly Entry[]
  warnings: readonly ToldWarning[]
  active: string | null
  onChoose: (key: string) => void
}

const isIn = (line: number, { item }: Entry): boolean =>
  item.lines[0] <= line && line <= item.lines[1]

/** The page as it came, line by line: whose line it is, and each warning under the line that caused it. */
export const Source = ({ text, entries, warnings, active, onChoose }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const box = useRef<HTMLOListElement>(null)
  const lines = useMemo(() => text.split(/\r\n|\n|\r/), [text])
  const first = entries.find(({ key }) => key === active)?.item.lines[0]

  useEffect(() => {
    const line = first && box.current?.querySelector<HTMLElement>(`[data-line="${first}"]`)
    // Only the box scrolls: the page stays where the person works.
    if (line && box.current) box.current.scrollTo({ top: line.offsetTop - 40, behavior: 'smooth' })
  }, [first])

  return (
    <ol aria-label={say(texts.source, language)} className="import-source" ref={box}>
      {lines.map((content, index) => {
        const line = index + 1
        const owner = entries.findIndex((entry) => isIn(line, entry))
        const entry = entries[owner]
        const warned = warnings.filter((warning) => warning.line === line)
        const classes = [
          'import-source__line',
          entry && `import-source__line--${owner % 2 ? 'odd' : 'even'}`,
          entry && entry.key === active && 'import-source__line--active',
        ]
        return (
          <Fragment key={line}>
            <li
              className={classes.filter(Boolean).join(' ')}
              data-line={line}
              onClick={() => entry && onChoose(entry.key)}
            >
              <span aria-hidden className="import-source__number">
                {line}
              </span>
              <span>{content || '\u00A0'}</span>
            </li>
            {warned.map(({ message }) => (
              <li className="import-source__warning import-warning" key={message}>
                {message}
              </li>
            ))}
          </Fragment>
        )
      })}
    </ol>
  )
}
