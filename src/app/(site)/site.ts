import type { Metadata } from 'next'

import { env } from '../../env'
import { feedPath, pathIn, type Site } from '../../site/site'
import { lost } from './notShown'

type Asked = Record<string, string | string[] | undefined>

export type PageProps<Names extends string = never> = {
  params: Promise<Record<Names | 'lang', string>>
  searchParams: Promise<Asked>
}

export const siteIn = (language: Site['language']): Site => ({
  language,
  name: env.paperName,
  origin: env.serverUrl,
  timeZone: env.timeZone,
})

const one = (value: Asked[string]): string | null =>
  (Array.isArray(value) ? value[0] : value)?.trim() || null

/** What the address says: the site in its language, the parts of the path decoded, and the question's fields. */
export const opened = async <Names extends string>({ params, searchParams }: PageProps<Names>) => {
  const { lang, ...encoded } = await params
  if (lang !== 'zh' && lang !== 'en') lost()
  const asked = await searchParams
  const parts = Object.fromEntries(
    Object.entries<string>(encoded).map(([name, part]) => [name, decoded(part)]),
  ) as Record<Names, string>
  return {
    site: siteIn(lang),
    parts,
    after: one(asked.after),
    asked: (name: string) => one(asked[name]),
  }
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return lost()
  }
}

type Told = { title?: string; description?: string; path: string; section?: string }

/** A page's title, its one address, and that of the same page in the other language. */
export const metadataOf = (
  site: Site,
  { title, description, path, section }: Told,
  more: Metadata = {},
): Metadata => {
  return {
    metadataBase: new URL(site.origin),
    title: title ? `${title} · ${site.name}` : site.name,
    description,
    ...more,
    alternates: {
      canonical: pathIn(site, path),
      languages: { 'zh-CN': path, en: pathIn({ language: 'en' }, path) },
      types: {
        'application/rss+xml': feedPath('rss.xml', section),
        'application/atom+xml': feedPath('atom.xml', section),
        'application/feed+json': feedPath('feed.json', section),
      },
    },
    openGraph: {
      type: 'website',
      siteName: site.name,
      title: title ?? site.name,
      description,
      url: pathIn(site, path),
      locale: site.language === 'zh' ? 'zh_CN' : 'en_US',
      ...more.openGraph,
    },
  }
}
