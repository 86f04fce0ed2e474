import { siteTexts } from '../i18n/site'
import { say } from '../i18n/text'
import { Card, Cards } from './Cards'
import { Notices } from './Notices'
import { pathIn, type Site } from './site'
import type { Card as Text, Notice } from './types'

const hasPicture = ({ photos }: Text): boolean => photos.some(({ sizes }) => sizes.length > 0)

type Props = { articles: Text[]; notices: Notice[]; site: Site }

/** The newest that has a picture leads; beside it the next ones, below it the rest in their order. */
export const FrontPage = ({ articles, notices, site }: Props) => {
  const { language } = site
  const lead = articles.slice(0, 5).find(hasPicture) ?? articles[0]
  const others = articles.filter((article) => article !== lead)
  const beside = others.slice(0, 4)
  return (
    <>
      <h1 className="unseen">{site.name}</h1>
      {!lead && <p className="nothing">{say(siteTexts.nothingYet, language)}</p>}
      <div className="front">
        {lead && <Card article={lead} isLead site={site} />}
        <div className="beside">
          {beside.map((article, index) => (
            <Card article={article} hasExcerpt={index < 2} key={article.slug} site={site} />
          ))}
        </div>
      </div>
      <Cards articles={others.slice(4)} site={site} />
      {notices.length > 0 && (
        <section className="front-notices">
          <h2>
            <a href={pathIn(site, '/corrections')}>{say(siteTexts.corrections, language)}</a>
          </h2>
          <Notices heading="h3" notices={notices} site={site} />
        </section>
      )}
    </>
  )
}
