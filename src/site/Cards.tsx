import { excerptOf, nameOf } from './names'
import { Names } from './Names'
import { Phrased } from './Phrased'
import { Picture } from './Picture'
import { articlePath, pathIn, sectionPath, type Site } from './site'
import type { Card as Text } from './types'
import { momentText } from './when'

type Props = {
  article: Text
  site: Site
  isLead?: boolean
  hasExcerpt?: boolean
  foundHtml?: string
}

/** An article in a list: its picture, kicker, headline, first words, and where and when. */
export const Card = ({ article, site, isLead, hasExcerpt = true, foundHtml }: Props) => {
  const { byline, column, kicker, photos, publishedAt, section, slug } = article
  const href = pathIn(site, articlePath(slug))
  const place = column ?? section
  const [photo] = photos
  return (
    <article className={isLead ? 'card lead' : 'card'}>
      {photo && photo.sizes.length > 0 && (
        // The headline is the way in; a second one to the same place would only be read out twice.
        <a aria-hidden="true" className="picture" href={href} tabIndex={-1}>
          <Picture
            isFirst={isLead}
            photo={{ ...photo, caption: null }}
            sizes={isLead ? '(min-width: 60rem) 40rem, 100vw' : '(min-width: 40rem) 14rem, 32vw'}
          />
        </a>
      )}
      <div className="words">
        {kicker && (
          <p className="kicker" lang="zh-CN">
            <Phrased text={kicker} />
          </p>
        )}
        <h2 lang="zh-CN">
          <a href={href}>
            <Phrased text={nameOf(article, site.language)} />
          </a>
        </h2>
        {foundHtml !== undefined && (
          // Escaped by delivery, but for its own <mark>.
          <p className="excerpt" dangerouslySetInnerHTML={{ __html: foundHtml }} lang="zh-CN" />
        )}
        {hasExcerpt && foundHtml === undefined && (
          <p className="excerpt" lang="zh-CN">
            {excerptOf(article, isLead ? 140 : 70)}
          </p>
        )}
        <p className="facts">
          {place && <a href={pathIn(site, sectionPath(place.slug))}>{place.name}</a>}
          {byline.length > 0 && <Names byline={byline.slice(0, 3)} site={site} />}
          <time dateTime={publishedAt}>{momentText(site, publishedAt)}</time>
        </p>
      </div>
    </article>
  )
}

export const Cards = ({ articles, site }: { articles: Text[]; site: Site }) => (
  <div className="cards">
    {articles.map((article) => (
      <Card article={article} key={article.slug} site={site} />
    ))}
  </div>
)
