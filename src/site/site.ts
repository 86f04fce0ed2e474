import type { Language } from '../i18n/text'

/** What every page knows of the site that it is a page of. `origin` has no trailing slash. */
export type Site = { language: Language; name: string; origin: string; timeZone: string }

/** A path of this site in the reader's language: Chinese stands at the root, English under `/en`. */
export const pathIn = ({ language }: Pick<Site, 'language'>, path: string): string =>
  language === 'zh' ? path : path === '/' ? '/en' : `/en${path}`

export const articlePath = (slug: string): string => `/articles/${encodeURIComponent(slug)}`
export const sectionPath = (slug: string): string => `/sections/${encodeURIComponent(slug)}`
export const reporterPath = (slug: string): string => `/reporters/${encodeURIComponent(slug)}`
export const paperPath = (date: string, number?: number | null): string =>
  number == null ? `/paper/${date}` : `/paper/${date}/${number}`

export const feedForms = ['rss.xml', 'atom.xml', 'feed.json'] as const
export type FeedForm = (typeof feedForms)[number]

/** A feed of the front page, or of a section. */
export const feedPath = (form: FeedForm, section?: string): string =>
  ['/feeds', ...(section ? [encodeURIComponent(section)] : []), form].join('/')
