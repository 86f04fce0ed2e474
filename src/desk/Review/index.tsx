'use client'

import { Button, Gutter, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useRef } from 'react'

import { deskListLabels } from '../../i18n/myDesk'
import { reviewTexts } from '../../i18n/review'
import { say } from '../../i18n/text'
import { moveLabels } from '../../i18n/workflow'
import type { Card, Changes } from '../../workflow'
import { ActionBar } from '../ArticleActions/ActionBar'
import { useTake } from '../ArticleActions/useTake'
import type { Standing } from '../article'
import { reviewAddress } from '../card'
import { momentText } from '../newsroomTime'
import { StagePill } from '../StagePill'
import { useKeys } from '../useKeys'
import { lookAgain, useLatest } from '../useLatest'
import { useSectionNames } from '../useSectionNames'
import { Row } from './Row'
import { rowsOf } from './rows'
import { useQueue } from './useQueue'
import './index.css'

/** The article as readers will get it, line by line, and beside each line what changed; decided on from here. */
export const Review = () => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const id = String(useDocumentInfo().id)
  const adminRoute = useConfig().config.routes.admin
  const router = useRouter()
  const take = useTake()
  const changes = useLatest<Changes>(`/articles/${id}/changes`, null)
  const standing = useLatest<Standing>(`/articles/${id}/actions`, null)
  const names = useSectionNames()
  const queue = useQueue(id, changes?.stage)
  const screen = useRef<HTMLDivElement>(null)

  const open = (card: Card | null | undefined) => {
    if (card) router.push(reviewAddress(card.id, adminRoute))
  }
  const nextChange = () => {
    const places = [...(screen.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])]
    const at = places.findIndex((place) => place === document.activeElement)
    const place = places[(at + 1) % places.length]
    place?.focus()
    place?.scrollIntoView({ block: 'center' })
  }
  useKeys({ j: () => open(queue?.next), k: () => open(queue?.previous), n: nextChange })

  if (!changes || !standing) {
    return (
      <Gutter className="review">
        <p className="review__quiet">{say(reviewTexts.loading, language)}</p>
      </Gutter>
    )
  }
  const { before, revision, stage } = changes
  const rows = rowsOf(changes, names, language)
  const count = rows.filter(({ parts }) => parts).length

  return (
    <Gutter className="review">
      <header className="review__head">
        <div className="review__about">
          <StagePill stage={stage} />
          {before ? (
            <span>
              {say(reviewTexts.comparedWith, language, {
                action: say(moveLabels[before.action], language),
                by: before.by ?? '',
                when: momentText(before.at, language),
              })}
              {' · '}
              {count
                ? say(reviewTexts.changedPlaces, language, { count })
                : say(reviewTexts.unchanged, language)}
            </span>
          ) : (
            <span>{say(reviewTexts.firstReading, language)}</span>
          )}
        </div>
        <ActionBar
          act={async (action, given) => {
            // The revision that was read, not the newest: what came meanwhile has to be read first.
            const isDone = await take({ id, revision }, action, given)
            lookAgain()
            return isDone
          }}
          standing={standing}
        />
      </header>
      {before?.note && (
        <p className="review__note">{say(reviewTexts.said, language, { note: before.note })}</p>
      )}
      <div className="review__rows" ref={screen}>
        {rows.map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </div>
      <footer className="review__queue">
        {queue && (
          <>
            <Button
              buttonStyle="secondary"
              disabled={!queue.previous}
              id="review-previous"
              margin={false}
              onClick={() => open(queue.previous)}
              size="medium"
            >
              {say(reviewTexts.previous, language)}
            </Button>
            <span>
              {say(reviewTexts.place, language, {
                at: queue.at,
                count: queue.count,
                list: say(deskListLabels[queue.list], language),
              })}
            </span>
            <Button
              buttonStyle="secondary"
              disabled={!queue.next}
              id="review-next"
              margin={false}
              onClick={() => open(queue.next)}
              size="medium"
            >
              {say(reviewTexts.next, language)}
            </Button>
          </>
        )}
        <span className="review__keys">{say(reviewTexts.keys, language)}</span>
      </footer>
    </Gutter>
  )
}
