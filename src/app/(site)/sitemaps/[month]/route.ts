import { monthSpan, mostMapped, sitemap } from '../../../../site/sitemap'
import { answer, nothing, served, xml } from '../../answers'
import { mappedIn } from '../../months'
import { siteIn } from '../../site'

/** `/sitemaps/2022-11.xml` */
export const GET = served(
  async (_: Request, { params }: { params: Promise<{ month: string }> }) => {
    const month = /^(\d{4}-(?:0[1-9]|1[0-2]))\.xml$/.exec((await params).month)?.[1]
    if (!month) return nothing()
    const articles = await mappedIn(monthSpan(month), mostMapped)
    return articles.length ? answer(sitemap(articles, siteIn('zh')), xml) : nothing()
  },
)
