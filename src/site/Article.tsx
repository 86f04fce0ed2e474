import { siteTexts } from '../i18n/site'
import { say } from '../i18n/text'
import { Corrections, Origin } from './ArticleNotes'
import { withOpening } from './html'
import { opening, nameOf } from './names'
import { Names } from './Names'
import { Phrased } from './Phrased'
import { Figure } from './Picture'
import { pathIn, sectionPath, type Site } from './site'
import type { Article as Text } from './types'
import { momentText } from './when'

const inText = '(min-width: 60rem) 44rem, 100vw'

const Standing = ({ article, site }: { article: Text; site: Site }) => (
  <p className="standing">
    {[article.section, article.column].map(
      (place) =>
        place && (
          <a className={place.kind} href={pathIn(site, sectionPath(place.slug))} key={place.slug}>
            {place.name}
          </a>
        ),
    )}
  </p>
)

const Facts = ({ article, site }: { article: Text; site: Site }) => {
  const { byline, publishedAt, updatedAt, wordCount } = article
  return (
    <p className="facts">
      {byline.length > 0 && <Names byline={byline} site={site} />}
      <time dateTime={publishedAt}>{momentText(site, publishedAt)}</time>
      {Date.parse(updatedAt) > Date.parse(publishedAt) && (
        <time dateTime={updatedAt}>
          {say(siteTexts.updated, site.language, { when: momentText(site, updatedAt) })}
        </time>
      )}
      {wordCount > 0 && <span>{say(siteTexts.words, site.language, { count: wordCount })}</span>}
    </p>
  )
}

const aiTexts = {
  none: null,
  assisted: siteTexts.aiAssisted,
  generated: siteTexts.aiGenerated,
}

/** An article as readers have it. */
export const Article = ({ article, site }: { article: Text; site: Site }) => {
  const { aiUse, bodyHtml, corrections, headline, kicker, kind, photos, subheadline } = article
  const label = aiTexts[aiUse]
  // A picture leads what it belongs to; a picture item is its pictures.
  const [above, below] = kind === 'photo' ? [photos, []] : [photos.slice(0, 1), photos.slice(1)]
  return (
    <article className={`article kind-${kind}`}>
      <header>
        <Standing article={article} site={site} />
        <hgroup lang="zh-CN">
          {kicker && (
            <p className="kicker">
              <Phrased text={kicker} />
            </p>
          )}
          <h1 className={headline ? undefined : 'from-caption'}>
            <Phrased text={nameOf(article, site.language)} />
          </h1>
          {subheadline && (
            <p className="subheadline">
              <Phrased text={subheadline} />
            </p>
          )}
        </hgroup>
        <Facts article={article} site={site} />
        {label && <p className="ai-label">{say(label, site.language)}</p>}
      </header>
      {corrections.length > 0 && <Corrections corrections={corrections} site={site} />}
      {above.map((photo, index) => (
        <Figure isFirst={index === 0} key={index} photo={photo} sizes={inText} />
      ))}
      {/* Made by the converter of `src/published/body.ts`, which escapes all that a person typed. */}
      <div
        className="body"
        dangerouslySetInnerHTML={{ __html: withOpening(bodyHtml, opening(article)) }}
        lang="zh-CN"
      />
      {below.map((photo, index) => (
        <Figure key={index} photo={photo} sizes={inText} />
      ))}
      <Origin article={article} site={site} />
    </article>
  )
}
