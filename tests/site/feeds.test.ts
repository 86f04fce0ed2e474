import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { expect, test } from 'vitest'

import { feeds } from '../../src/site/feeds'
import { scriptJson } from '../../src/site/html'
import { newsArticle } from '../../src/site/newsArticle'
import { newsSitemap, sitemap } from '../../src/site/sitemap'
import type { Site } from '../../src/site/site'
import type { Article } from '../../src/site/types'

const site: Site = {
  language: 'zh',
  name: '头版',
  origin: 'https://news.example.org',
  timeZone: 'Asia/Shanghai',
}

const evil = '</script><script>alert(1)</script> ]]> & "引号"'

const article: Article = {
  slug: 'fen-he',
  kind: 'news',
  headline: evil,
  kicker: null,
  subheadline: null,
  section: { name: '要闻', slug: 'yao-wen', kind: 'section' },
  column: null,
  dateline: { text: '本报讯' },
  byline: [{ name: '杨文', role: 'reporter', affiliation: null, reporter: { slug: 'yang-wen' } }],
  source: null,
  photos: [
    {
      caption: '河边',
      credit: [],
      sizes: [{ url: '/photos/a.webp', width: 400, height: 300, type: 'image/webp' }],
    },
  ],
  page: null,
  wordCount: 3,
  corrections: [],
  aiUse: 'none',
  bodyText: '树绿了。',
  bodyHtml: '<p>树绿了。</p><figure><img src="/photos/a.webp"></figure>',
  publishedAt: '2022-11-15T08:00:00.000Z',
  updatedAt: '2022-11-16T08:00:00.000Z',
}
const subject = { site, articles: [article], section: article.section }
const url = 'https://news.example.org/articles/fen-he'
const opened = '<p><span class="opening">本报讯（记者 杨文）</span>树绿了。</p>'

test('RSS says each article once, whole, with its absolute address', () => {
  const { items } = parseRssFeed(feeds['rss.xml'].write(subject))
  expect(items).toHaveLength(1)
  expect(items?.[0]).toMatchObject({ title: evil, link: url })
  expect(items?.[0]?.content?.encoded).toContain(opened)
  expect(items?.[0]?.content?.encoded).toContain('src="https://news.example.org/photos/a.webp"')
})

const pictures: Article = {
  ...article,
  kind: 'photo',
  headline: null,
  photos: [{ ...article.photos[0]!, credit: [{ ...article.byline[0]!, name: '郭蓉' }] }],
  bodyText: '',
  bodyHtml: '',
  dateline: null,
}
const shown = [
  '<img src="https://news.example.org/photos/a.webp" width="400" height="300" alt="河边">',
  '<figcaption>河边 郭蓉 摄</figcaption>',
]

test('a feed shows an article’s own photos, with what is said of them: without a text they are all of it', () => {
  const [rss, atom, json] = (['rss.xml', 'atom.xml', 'feed.json'] as const).map((form) =>
    feeds[form].write({ ...subject, articles: [pictures] }),
  )
  const texts = [
    parseRssFeed(rss!).items?.[0]?.content?.encoded,
    parseAtomFeed(atom!).entries?.[0]?.content?.value,
    parseJsonFeed(JSON.parse(json!)).items?.[0]?.content_html,
  ]
  for (const text of texts) for (const part of shown) expect(text).toContain(part)
})

test('what describes a text without words is what its first photo shows', () => {
  expect(newsArticle({ ...pictures, headline: '秋天' }, site).description).toBe('河边')
})

test('a JSON feed without articles says so by an empty list, as its specification asks', () => {
  const feed = JSON.parse(feeds['feed.json'].write({ ...subject, articles: [] })) as object
  expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', items: [] })
})

test('what RSS takes for HTML shows the text as it was written', () => {
  const bodyText = `${evil}<img src=x onerror=alert(1)>`
  const section = { ...article.section!, name: evil }
  const feed = parseRssFeed(
    feeds['rss.xml'].write({ site, articles: [{ ...article, bodyText }], section }),
  )
  for (const html of [feed.description, feed.items?.[0]?.description]) {
    expect(html).toContain('&lt;/script&gt;')
    expect(html).not.toMatch(/[<>]/)
  }
})

test('Atom says when the text went out first, and when its present one did', () => {
  const { entries } = parseAtomFeed(feeds['atom.xml'].write(subject))
  expect(entries?.[0]).toMatchObject({ id: url, published: article.publishedAt })
  expect(entries?.[0]?.updated).toBe(article.updatedAt)
})

test('JSON Feed names its authors and the feed’s own address', () => {
  const feed = parseJsonFeed(feeds['feed.json'].write(subject))
  expect(feed.feed_url).toBe('https://news.example.org/feeds/yao-wen/feed.json')
  expect(feed.items?.[0]).toMatchObject({ url, authors: [{ name: '杨文' }] })
})

test.each(['rss.xml', 'atom.xml', 'feed.json'] as const)(
  'an empty section has a %s too',
  (form) => {
    expect(feeds[form].write({ ...subject, articles: [] })).toContain('要闻')
  },
)

test('sitemaps escape what an article is called', () => {
  expect(sitemap([article], site)).toContain(`<loc>${url}</loc>`)
  expect(newsSitemap([article], site)).not.toContain('<script>')
})

test('a character that XML has no way to write closes no feed and no sitemap', () => {
  const odd = 'a\u0000\u0008\u000B\u001F\uFFFE\uD800b\u{1F600}'
  const articles = [{ ...article, headline: odd, bodyText: odd, bodyHtml: `<p>${odd}</p>` }]
  const written = [
    ...(['rss.xml', 'atom.xml'] as const).map((form) =>
      feeds[form].write({ ...subject, articles }),
    ),
    newsSitemap(articles, site),
  ]
  for (const xml of written) {
    expect(xml).toContain('ab\u{1F600}')
    expect(xml).toMatch(/^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u)
  }
})

test('nothing in an article’s JSON-LD can end its script element', () => {
  const text = scriptJson(newsArticle(article, site))
  expect(text).not.toMatch(/[<>]/)
  expect(JSON.parse(text)).toMatchObject({
    '@type': 'NewsArticle',
    headline: evil,
    mainEntityOfPage: url,
    author: [{ name: '杨文', url: 'https://news.example.org/reporters/yang-wen' }],
  })
})
