'use client'

import { useTranslation } from '@payloadcms/ui'

import type { Finding } from '../../text/style'
import { PlainButton } from '../PlainButton'
import { toldOf } from './found'
import './index.css'

type Props = {
  findings: readonly Finding[]
  text: string
  /** Goes to the words, where they are not beside the list. */
  onShow?: (finding: Finding) => void
}

/** What a copy desk would mark in a line: advice, in a quiet voice. */
export const StyleList = ({ findings, onShow, text }: Props) => {
  const { i18n } = useTranslation()
  if (!findings.length) return null
  return (
    <ul className="style-list">
      {toldOf(findings, text, i18n.language).map(({ count, first, said }) => {
        const words = count > 1 ? `${said} ×${count}` : said
        return (
          <li key={said}>
            {onShow ? <PlainButton onClick={() => onShow(first)}>{words}</PlainButton> : words}
          </li>
        )
      })}
    </ul>
  )
}
