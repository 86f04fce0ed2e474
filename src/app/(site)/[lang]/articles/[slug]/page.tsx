import { sayStatus } from '../../../../../answerStatus'
import { siteTexts } from '../../../../../i18n/site'
import { say } from '../../../../../i18n/text'
import { Article } from '../../../../../site/Article'
import { scriptJson } from '../../../../../site/html'
import { excerptOf, nameOf } from '../../../../../site/names'
import { newsArticle } from '../../../../../site/newsArticle'
import { oneArticle, oneRetraction } from '../../../../../site/queries'
import { Retracted } from '../../../../../site/Retracted'
import { articlePath } from '../../../../../site/site'
import type { Article as Text, Notice } from '../../../../../site/types'
import { ask } from '../../../ask'
import { Shell } from '../../../Shell'
import { metadataOf, opened, type PageProps } from '../../../site'
import { lost } from '../../../notShown'
import { described, shown } from '../../../shown'

type Props = PageProps<'slug'>

/** The article, or what was said to readers when it was taken back. */
const find = async (props: Props) => {
  const { parts, site } = await opened(props)
  const { slug } = parts
  const { article } = await ask<{ article: Text | null }>(oneArticle, { slug })
  if (article) return { article, site }
  const { retraction } = await ask<{ retraction: Notice | null }>(oneRetraction, { slug })
  return { article, retraction: retraction ?? lost(), site }
}

export const generateMetadata = described(async (props: Props) => {
  const { article, retraction, site } = await find(props)
  if (!article) {
    const title = say(siteTexts.retracted, site.language)
    const path = articlePath(retraction.slug)
    return metadataOf(site, { title, path }, { robots: { index: false } })
  }
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
})

export default shown(async (props: Props) => {
  const { article, retraction, site } = await find(props)
  if (!article) {
    sayStatus(410)
    return (
      <Shell path={articlePath(retraction.slug)} site={site}>
        <Retracted retraction={retraction} site={site} />
      </Shell>
    )
  }
  return (
    <Shell path={articlePath(article.slug)} site={site}>
      <script
        dangerouslySetInnerHTML={{ __html: scriptJson(newsArticle(article, site)) }}
        type="application/ld+json"
      />
      <Article article={article} site={site} />
    </Shell>
  )
})
