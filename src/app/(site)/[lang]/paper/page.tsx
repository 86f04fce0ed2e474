import { redirect } from 'next/navigation'

import { latestDays } from '../../../../site/queries'
import { paperPath, pathIn } from '../../../../site/site'
import { dateAt, isDate } from '../../../../site/when'
import { ask } from '../../ask'
import { opened, type PageProps } from '../../site'
import { shown } from '../../shown'

type Data = { articles: { nodes: { page: { date: string } | null }[] } }

/** To the day that was chosen, or the latest that has something to read. */
export default shown(async (props: PageProps) => {
  const { asked, site } = await opened(props)
  const chosen = asked('date')
  if (chosen && isDate(chosen)) redirect(pathIn(site, paperPath(chosen)))
  const { articles } = await ask<Data>(latestDays)
  const days = articles.nodes.flatMap(({ page }) => page?.date ?? []).sort()
  redirect(pathIn(site, paperPath(days.at(-1) ?? dateAt(site, new Date()))))
})
