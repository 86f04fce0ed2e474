'use client'

import {
  ChevronIcon,
  DraggableSortable,
  DraggableSortableItem,
  DragHandleIcon,
  Link,
  useConfig,
  useTranslation,
} from '@payloadcms/ui'

import { pageLayoutTexts } from '../../i18n/pageLayout'
import { say } from '../../i18n/text'
import type { PageLayout } from '../../site/types'
import { addressOf } from '../card'
import { PlainButton } from '../PlainButton'
import { StagePill } from '../StagePill'

type Placed = PageLayout['articles'][number]
type Props = {
  articles: Placed[]
  mayMove: boolean
  onMove: (moved: string, target: string) => void
}

/** The articles of the page in the order of print. */
export const Order = ({ articles, mayMove, onMove }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const adminRoute = useConfig().config.routes.admin
  const ids = articles.map(({ id }) => id)

  const nameOf = ({ seen }: Placed): string =>
    seen ? seen.title : say(pageLayoutTexts.notYours, language)
  const arrow = (direction: 'up' | 'down', article: Placed, target: string | undefined) => (
    <PlainButton
      aria-label={say(pageLayoutTexts[direction], language, { name: nameOf(article) })}
      className="page-order__arrow"
      // Not disabled: who has moved an article to an end by the keyboard keeps their place.
      aria-disabled={!target}
      onClick={() => target && onMove(article.id, target)}
    >
      <ChevronIcon direction={direction} />
    </PlainButton>
  )
  return (
    <DraggableSortable
      className="page-order"
      ids={ids}
      onDragEnd={({ moveFromIndex, moveToIndex }) => {
        const [moved, target] = [ids[moveFromIndex], ids[moveToIndex]]
        if (mayMove && moved && target && moved !== target) onMove(moved, target)
      }}
    >
      <ol>
        {articles.map((article, index) => (
          <DraggableSortableItem disabled={!mayMove} id={article.id} key={article.id}>
            {({ listeners, setNodeRef, transform, transition }) => (
              <li
                className="page-order__item"
                data-card={article.id}
                ref={setNodeRef}
                style={{ transform, transition }}
              >
                {mayMove && (
                  <span className="page-order__handle" {...listeners}>
                    <DragHandleIcon />
                  </span>
                )}
                <span className="page-order__place">{index + 1}</span>
                <span className="page-order__name">
                  {article.seen ? (
                    <Link href={addressOf(article, adminRoute)}>{nameOf(article)}</Link>
                  ) : (
                    nameOf(article)
                  )}
                  {article.seen && <StagePill stage={article.seen.stage} />}
                </span>
                {mayMove && arrow('up', article, ids[index - 1])}
                {mayMove && arrow('down', article, ids[index + 1])}
              </li>
            )}
          </DraggableSortableItem>
        ))}
      </ol>
    </DraggableSortable>
  )
}
