'use client'

import { FieldLabel, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import type { SelectFieldClientComponent } from 'payload'

import { deskTexts } from '../../i18n/desk'
import { myDeskTexts } from '../../i18n/myDesk'
import { say } from '../../i18n/text'
import type { Stage, Standing as Known } from '../../workflow'
import { useHeldArticle, useSaved, useStanding } from '../article'
import { strandedText } from '../card'
import { momentText } from '../newsroomTime'
import { StagePill } from '../StagePill'
import './index.css'

/** The stage's place in the edit view's sidebar: where the article stands, in a few words. */
export const Standing: SelectFieldClientComponent = ({ field, path }) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const { value: stage } = useField<Stage>({ path })
  const { id } = useHeldArticle()
  const standing = useStanding()
  const savedAt = useSaved()?.updatedAt
  const publishAt = useFormFields(([fields]) => fields.publishAt?.value as string | undefined)
  const lines = !id
    ? [say(deskTexts.unsaved, language)]
    : standing
      ? [
          ...(publishAt
            ? [say(deskTexts.goesOutAt, language, { when: momentText(publishAt, language) })]
            : []),
          ...linesOf(standing, language),
          ...(typeof savedAt === 'string'
            ? [say(myDeskTexts.edited, language, { when: momentText(savedAt, language) })]
            : []),
        ]
      : []
  return (
    <div className="field-type article-standing">
      <FieldLabel as="span" label={field.label} />
      <StagePill stage={stage ?? 'draft'} />
      <ul className="article-standing__lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

const inReview: readonly Stage[] = ['review', 'approved', 'scheduled']

const linesOf = (standing: Known, language: string): string[] => {
  const { approvals, live, requiredReviews, revision, round, stage } = standing
  const stranded = strandedText(standing, language)
  const readers = !live
    ? deskTexts.notLive
    : stage === 'published'
      ? deskTexts.live
      : deskTexts.liveBehind
  return [
    ...(inReview.includes(stage)
      ? [say(deskTexts.approvals, language, { given: approvals, required: requiredReviews })]
      : []),
    ...(stranded ? [stranded] : []),
    say(readers, language),
    [
      ...(round ? [say(deskTexts.round, language, { round })] : []),
      say(deskTexts.revision, language, { revision }),
    ].join(' · '),
  ]
}
