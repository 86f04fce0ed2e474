import { sitemapIndex } from '../../../site/sitemap'
import { answer, served, xml } from '../answers'
import { monthsWithArticles } from '../months'
import { siteIn } from '../site'

export const dynamic = 'force-dynamic'

export const GET = served(async () => {
  return answer(sitemapIndex(await monthsWithArticles(new Date()), siteIn('zh')), xml)
})
