import { answer } from '../answers'
import { siteIn } from '../site'

export const dynamic = 'force-dynamic'

export function GET() {
  const { origin } = siteIn('zh')
  return answer(
    [
      'User-agent: *',
      'Disallow: /admin',
      'Disallow: /api/',
      'Disallow: /search',
      `Sitemap: ${origin}/sitemap.xml`,
      `Sitemap: ${origin}/news-sitemap.xml`,
      '',
    ].join('\n'),
    'text/plain; charset=utf-8',
  )
}
