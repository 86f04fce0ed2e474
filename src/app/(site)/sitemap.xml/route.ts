import { sitemapIndex } from '../../../site/sitemap'
import { answer, xml } from '../answers'
import { monthsWithArticles } from '../months'
import { siteIn } from '../site'

export const dynamic = 'force-dynamic'

export async function GET() {
  return answer(sitemapIndex(await monthsWithArticles(new Date()), siteIn('zh')), xml)
}
