'use client'

import { toast, useTranslation } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'

import { deskTexts } from '../../i18n/desk'
import { pageLayoutTexts } from '../../i18n/pageLayout'
import { say } from '../../i18n/text'
import type { PageLayout } from '../../site/types'
import { useApi, type Path } from '../api'
import { lookAgain, useLatest } from '../useLatest'

type Placed = PageLayout['articles'][number]

/** `list` with `moved` put where `target` stands. */
export const putAt = <T>(list: readonly T[], moved: T, target: T): T[] => {
  const to = list.indexOf(target)
  const others = list.filter((one) => one !== moved)
  return to < 0 || others.length === list.length ? [...list] : others.toSpliced(to, 0, moved)
}

const inOrder = (articles: Placed[], order: readonly string[]): Placed[] =>
  articles.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))

/** The page's layout, and the way to change its order: shown at once, saved, and said. */
export const useLayout = (id: string) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const call = useApi()
  const path: Path = `/pages/${id}/layout`
  const layout = useLatest<PageLayout>(path, null)
  const [order, setOrder] = useState<string[] | null>(null)
  // What the server says takes the place of what was put here.
  useEffect(() => setOrder(null), [layout])

  const save = async (moved: string, target: string) => {
    // On the page as it is now: another may have put an article on it meanwhile.
    const page = await call<{ articles?: string[] | null; updatedAt: string }>(
      `/pages/${id}?depth=0`,
    )
    const answer = page.ok
      ? await call(
          `/pages/${id}?depth=0`,
          {
            articles: putAt(page.body.articles ?? [], moved, target),
            updatedAt: page.body.updatedAt,
          },
          'PATCH',
        )
      : page
    if (answer.ok) toast.success(say(pageLayoutTexts.saved, language))
    else {
      setOrder(null)
      toast.error(answer.message ?? say(deskTexts.noAnswer, language))
    }
  }
  // One after another: of two on their way at once, the second would be refused for the first.
  const turn = useRef(Promise.resolve())
  const move = async (moved: string, target: string) => {
    if (!layout) return
    const ids = layout.articles.map((article) => article.id)
    setOrder(putAt(order ?? ids, moved, target))
    const own = turn.current.then(() => save(moved, target))
    turn.current = own
    await own
    if (turn.current === own) lookAgain(path)
  }
  return {
    layout: layout && order ? { ...layout, articles: inOrder(layout.articles, order) } : layout,
    move,
  }
}
