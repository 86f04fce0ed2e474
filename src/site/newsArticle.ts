import { excerptOf, nameOf } from './names'
import { articlePath, reporterPath, type Site } from './site'
import type { Article } from './types'

/** schema.org's NewsArticle, for whoever lists news. Addresses are absolute. */
export const newsArticle = (article: Article, site: Site) => {
  const { byline, corrections, photos, publishedAt, section, slug, updatedAt, wordCount } = article
  const url = site.origin + articlePath(slug)
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: url,
    url,
    headline: nameOf(article, 'zh'),
    alternativeHeadline: article.subheadline ?? undefined,
    description: excerptOf(article, 120),
    inLanguage: 'zh-CN',
    datePublished: publishedAt,
    dateModified: updatedAt,
    articleSection: section?.name,
    wordCount: wordCount || undefined,
    image: photos.flatMap(({ sizes }) => sizes.at(-1)?.url ?? []).map((path) => site.origin + path),
    author: byline.map(({ name, reporter }) => ({
      '@type': 'Person',
      name,
      ...(reporter && { url: site.origin + reporterPath(reporter.slug) }),
    })),
    publisher: { '@type': 'NewsMediaOrganization', name: site.name, url: `${site.origin}/` },
    correction: corrections.map(({ at, note }) => ({
      '@type': 'CorrectionComment',
      text: note,
      datePublished: at,
    })),
    ...(article.source?.url && { isBasedOn: article.source.url }),
  }
}
