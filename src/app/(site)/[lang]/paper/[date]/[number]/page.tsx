import { pageText } from '../../../../../../site/ArticleNotes'
import { PageOfPaper } from '../../../../../../site/Paper'
import { pageOfPaper } from '../../../../../../site/queries'
import { paperPath } from '../../../../../../site/site'
import type { PaperPage } from '../../../../../../site/types'
import { isDate, paperDayText } from '../../../../../../site/when'
import { ask } from '../../../../ask'
import { Shell } from '../../../../Shell'
import { metadataOf, opened, type PageProps } from '../../../../site'
import { lost } from '../../../../notShown'
import { described, shown } from '../../../../shown'

type Props = PageProps<'date' | 'number'>
type Data = { page: PaperPage | null; pages: PaperPage[] }

const find = async (props: Props) => {
  const { parts, site } = await opened(props)
  const { date, number } = parts
  if (!isDate(date) || !/^\d{1,3}$/.test(number)) lost()
  const { page, pages } = await ask<Data>(pageOfPaper, { date, number: Number(number) })
  return { page: page ?? lost(), pages, site }
}

export const generateMetadata = described(async (props: Props) => {
  const { page, site } = await find(props)
  const title = `${paperDayText(site, page.date)} ${pageText(page, site)}`
  return metadataOf(site, { title, path: paperPath(page.date, page.number) })
})

export default shown(async (props: Props) => {
  const { page, pages, site } = await find(props)
  return (
    <Shell path={paperPath(page.date, page.number)} site={site}>
      <PageOfPaper page={page} pages={pages} site={site} />
    </Shell>
  )
})
