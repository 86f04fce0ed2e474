import { siteTexts } from '../../../../../i18n/site'
import { say } from '../../../../../i18n/text'
import { ChooseDay, Paper } from '../../../../../site/Paper'
import { paperOfDay } from '../../../../../site/queries'
import { paperPath } from '../../../../../site/site'
import type { PaperPage } from '../../../../../site/types'
import { isDate, paperDayText } from '../../../../../site/when'
import { ask } from '../../../ask'
import { Shell } from '../../../Shell'
import { metadataOf, opened, type PageProps } from '../../../site'
import { lost } from '../../../notShown'
import { described, shown } from '../../../shown'

type Props = PageProps<'date'>

const dayOf = async (props: Props) => {
  const { parts, site } = await opened(props)
  if (!isDate(parts.date)) lost()
  return { date: parts.date, site }
}

export const generateMetadata = described(async (props: Props) => {
  const { date, site } = await dayOf(props)
  const title = say(siteTexts.paperOf, site.language, { date: paperDayText(site, date) })
  return metadataOf(site, { title, path: paperPath(date) })
})

export default shown(async (props: Props) => {
  const { date, site } = await dayOf(props)
  const { pages } = await ask<{ pages: PaperPage[] }>(paperOfDay, { date })
  return (
    <Shell path={paperPath(date)} site={site}>
      <header className="list-head">
        <h1>{paperDayText(site, date)}</h1>
        <ChooseDay date={date} site={site} />
      </header>
      {pages.length === 0 && <p className="nothing">{say(siteTexts.noPaper, site.language)}</p>}
      <Paper pages={pages} site={site} />
    </Shell>
  )
})
