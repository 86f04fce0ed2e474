'use client'

import { useTranslation } from '@payloadcms/ui'

import { styleTexts } from '../../i18n/style'
import { say } from '../../i18n/text'
import { anchorAt } from '../../text/anchor'
import { styleFindings, type Finding, type StyleLine } from '../../text/style'
import type { Text } from '../../workflow'
import { useSaved } from '../article'
import { paragraphsOf, wordsOf } from '../Merge/readable'
import { showInForm } from '../Notes/showInForm'
import { headingFields } from '../Review/rows'
import { StyleList } from './StyleList'

const linesOf = (text: Text): StyleLine[] => [
  ...headingFields.flatMap((field) => {
    const heading = text[field]
    return typeof heading === 'string' && heading ? [{ field, text: heading }] : []
  }),
  ...paragraphsOf(text).map((node): StyleLine => ({ field: 'body', text: wordsOf(node) })),
]

/** Above the form: what a copy desk would mark in the text as it is saved. Says nothing while there is nothing. */
export const StyleNotice = () => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const saved = useSaved()
  const lines = saved ? linesOf(saved) : []
  // Beside the headings, that is offered to be mended.
  const findings = styleFindings(lines, signedIn(saved ?? {})).map((found) =>
    found.filter(({ code }) => code !== 'fieldInText'),
  )
  const count = findings.flat().length
  if (!count) return null
  const show = (at: number, { from, to }: Finding) => {
    const { field } = lines[at]!
    const around = lines.filter((line) => line.field === field)
    const anchor = anchorAt(
      around.map(({ text }) => text),
      around.indexOf(lines[at]!),
      from,
      to,
    )
    showInForm({ field, ...anchor })
  }
  return (
    <details className="article-notices__fold" data-style-count={count}>
      <summary>{say(styleTexts.title, language, { count })}</summary>
      {findings.map((found, at) => (
        <StyleList
          findings={found}
          key={at}
          onShow={(finding) => show(at, finding)}
          text={lines[at]!.text}
        />
      ))}
    </details>
  )
}

/** The names that an article is signed with. */
export const signedIn = ({ byline }: Text): string[] =>
  ((byline ?? []) as { name?: string | null }[]).flatMap(({ name }) => name ?? [])
