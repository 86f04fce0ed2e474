import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'

import { escapeHtml, withOpening, xmlText } from './html'
import { creditText, excerptOf, opening, nameOf } from './names'
import { articlePath, feedPath, pathIn, sectionPath, type FeedForm, type Site } from './site'
import type { Article, Photo, SectionRef } from './types'

type Subject = { site: Site; articles: Article[]; section: SectionRef | null }

/** Addresses in a body are paths on this server; a feed is read elsewhere. */
const absolute = (html: string, { origin }: Site): string =>
  html.replace(/(src|href|srcset)="([^"]*)"/g, (_, name: string, value: string) => {
    const whole = value
      .split(', ')
      .map((part) => (/^\/(?!\/)/.test(part) ? origin + part : part))
      .join(', ')
    return `${name}="${whole}"`
  })

const figure = (photo: Photo): string => {
  const largest = photo.sizes.at(-1)
  if (!largest) return ''
  const { height, url, width } = largest
  const alt = escapeHtml(photo.caption ?? '')
  const said = [photo.caption, creditText(photo)].filter(Boolean).join(' ')
  const caption = said && `<figcaption>${escapeHtml(said)}</figcaption>`
  return `<figure><img src="${url}" width="${width}" height="${height}" alt="${alt}">${caption}</figure>`
}

/** All of it, as the page shows it: its own photos are not in the body. */
const wholeOf = (article: Article): string =>
  article.photos.map(figure).join('') + withOpening(article.bodyHtml, opening(article))

const itemOf = (article: Article, site: Site) => {
  const picture = article.photos[0]?.sizes.at(-1)
  return {
    url: site.origin + articlePath(article.slug),
    title: nameOf(article, 'zh'),
    summary: excerptOf(article, 140),
    html: absolute(wholeOf(article), site),
    authors: article.byline.map(({ name }) => ({ name })),
    published: article.publishedAt,
    updated: article.updatedAt,
    tags: [article.section, article.column].flatMap((place) => place?.name ?? []),
    picture: picture && { url: site.origin + picture.url, type: picture.type },
  }
}

const headOf = ({ articles, section, site }: Subject, form: FeedForm) => ({
  title: section ? `${site.name} · ${section.name}` : site.name,
  home: site.origin + pathIn(site, section ? sectionPath(section.slug) : '/'),
  self: site.origin + feedPath(form, section?.slug),
  updated: articles.map(({ updatedAt }) => updatedAt).reduce((a, b) => (a > b ? a : b), ''),
  items: articles.map((article) => itemOf(article, site)),
})

const rss = (subject: Subject): string => {
  const { home, items, self, title, updated } = headOf(subject, 'rss.xml')
  const feed = generateRssFeed({
    title,
    link: home,
    // HTML, by what RSS says of it; a title is text.
    description: escapeHtml(title),
    language: 'zh-CN',
    ...(updated && { lastBuildDate: new Date(updated) }),
    atom: { links: [{ href: self, rel: 'self', type: 'application/rss+xml' }] },
    items: items.map((item) => ({
      title: item.title,
      link: item.url,
      guid: { value: item.url, isPermaLink: true },
      description: escapeHtml(item.summary),
      pubDate: new Date(item.published),
      categories: item.tags.map((name) => ({ name })),
      dc: { creators: item.authors.map(({ name }) => name) },
      content: { encoded: item.html },
    })),
  })
  return xmlText(feed)
}

const atom = (subject: Subject): string => {
  const { home, items, self, title, updated } = headOf(subject, 'atom.xml')
  const feed = generateAtomFeed({
    id: home,
    title: { value: title },
    updated: updated ? new Date(updated) : new Date(0),
    links: [{ href: home }, { href: self, rel: 'self', type: 'application/atom+xml' }],
    authors: [{ name: subject.site.name }],
    entries: items.map((item) => ({
      id: item.url,
      title: { value: item.title },
      links: [{ href: item.url }],
      published: new Date(item.published),
      updated: new Date(item.updated),
      authors: item.authors.length ? item.authors : undefined,
      categories: item.tags.map((term) => ({ term })),
      summary: { value: item.summary },
      content: { value: item.html, type: 'html' },
    })),
  })
  return xmlText(feed)
}

const json = (subject: Subject): string => {
  const { home, items, self, title } = headOf(subject, 'feed.json')
  const feed = generateJsonFeed({
    title,
    home_page_url: home,
    feed_url: self,
    language: 'zh-CN',
    items: items.map((item) => ({
      id: item.url,
      url: item.url,
      title: item.title,
      content_html: item.html,
      summary: item.summary,
      image: item.picture?.url,
      date_published: new Date(item.published),
      date_modified: new Date(item.updated),
      authors: item.authors,
      tags: item.tags,
    })),
  }) as object
  // It leaves out lists that are empty, and this one is required.
  return JSON.stringify({ items: [], ...feed })
}

/** The feed forms: how each is written, and what it is called on the wire. */
export const feeds: Record<FeedForm, { type: string; write: (subject: Subject) => string }> = {
  'rss.xml': { type: 'application/rss+xml; charset=utf-8', write: rss },
  'atom.xml': { type: 'application/atom+xml; charset=utf-8', write: atom },
  'feed.json': { type: 'application/feed+json; charset=utf-8', write: json },
}
