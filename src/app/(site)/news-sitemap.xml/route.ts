import { mostNews, newsSitemap } from '../../../site/sitemap'
import { answer, served, xml } from '../answers'
import { mappedIn } from '../months'
import { siteIn } from '../site'

export const dynamic = 'force-dynamic'

const twoDays = 2 * 24 * 3_600_000

/** What went out in the last two days. */
export const GET = served(async () => {
  const now = Date.now()
  const span = { from: new Date(now - twoDays).toISOString(), to: new Date(now).toISOString() }
  return answer(newsSitemap(await mappedIn(span, mostNews), siteIn('zh')), xml)
})
