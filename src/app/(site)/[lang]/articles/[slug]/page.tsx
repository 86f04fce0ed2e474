import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { Article } from '../../../../../site/Article'
import { scriptJson } from '../../../../../site/html'
import { excerptOf, nameOf } from '../../../../../site/names'
import { newsArticle } from '../../../../../site/newsArticle'
import { oneArticle } from '../../../../../site/queries'
import { articlePath } from '../../../../../site/site'
import type { Article as Text } from '../../../../../site/types'
import { ask } from '../../../ask'
import { Shell } from '../../../Shell'
import { metadataOf, opened, type PageProps } from '../../../site'

type Props = PageProps<'slug'>

const find = async (props: Props) => {
  const { parts, site } = await opened(props)
  const { article } = await ask<{ article: Text | null }>(oneArticle, { slug: parts.slug })
  return { article: article ?? notFound(), site }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { article, site } = await find(props)
  const { byline, photos, publishedAt, section, slug, updatedAt } = article
  const images = photos.flatMap(({ sizes }) => sizes.at(-1) ?? [])
  return metadataOf(
    site,
    {
      title: nameOf(article, site.language),
      description: excerptOf(article, 120),
      path: articlePath(slug),
    },
    {
      authors: byline.map(({ name }) => ({ name })),
      openGraph: {
        type: 'article',
        publishedTime: publishedAt,
        modifiedTime: updatedAt,
        section: section?.name,
        authors: byline.map(({ name }) => name),
        images: images.map(({ url, width, height, type }) => ({ url, width, height, type })),
      },
      twitter: { card: images.length ? 'summary_large_image' : 'summary' },
    },
  )
}

export default async function Page(props: Props) {
  const { article, site } = await find(props)
  return (
    <Shell path={articlePath(article.slug)} site={site}>
      <script
        dangerouslySetInnerHTML={{ __html: scriptJson(newsArticle(article, site)) }}
        type="application/ld+json"
      />
      <Article article={article} site={site} />
    </Shell>
  )
}
