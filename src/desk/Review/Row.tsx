'use client'

import { useTranslation } from '@payloadcms/ui'

import { reviewTexts } from '../../i18n/review'
import { say } from '../../i18n/text'
import type { ReviewRow } from './rows'

const headings = ['kicker', 'headline', 'subheadline']

const shapeOf = ({ field, node }: ReviewRow): string =>
  headings.includes(field) ? field : field === 'body' ? (node?.type ?? 'paragraph') : 'fact'

/** A line of the article, and beside it what was changed in it. */
export const Row = ({ row }: { row: ReviewRow }) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const { isWhole, name, now, parts } = row
  const shape = shapeOf(row)
  return (
    <div
      className={parts ? 'review-row review-row--changed' : 'review-row'}
      {...(parts && { 'data-change': '', tabIndex: -1 })}
    >
      <div className={`review-row__text review-row__text--${shape}`}>
        {shape === 'fact' && <span className="review-row__name">{name}</span>}
        {now && <span>{now}</span>}
      </div>
      <div className="review-row__beside">
        {parts && (
          <p className="review-row__change">
            {isWhole && (
              <span className="review-row__name">
                {say(now ? reviewTexts.added : reviewTexts.removed, language)}
              </span>
            )}
            {parts.map(({ change, text }, index) =>
              change === 'added' ? (
                <ins key={index}>{text}</ins>
              ) : change === 'removed' ? (
                <del key={index}>{text}</del>
              ) : (
                <span key={index}>{text}</span>
              ),
            )}
          </p>
        )}
      </div>
    </div>
  )
}
