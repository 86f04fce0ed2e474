import { siteTexts } from '../../../../i18n/site'
import { say } from '../../../../i18n/text'
import { Card } from '../../../../site/Cards'
import { More } from '../../../../site/More'
import { searchPage } from '../../../../site/queries'
import { pathIn } from '../../../../site/site'
import type { Card as Text, PageInfo } from '../../../../site/types'
import { ask } from '../../ask'
import { Shell } from '../../Shell'
import { metadataOf, opened, type PageProps } from '../../site'
import { described, shown } from '../../shown'

const path = '/search'

type Data = { search: { edges: { excerptHtml: string; node: Text }[]; pageInfo: PageInfo } }

export const generateMetadata = described(async (props: PageProps) => {
  const { site } = await opened(props)
  const title = say(siteTexts.search, site.language)
  return metadataOf(site, { title, path }, { robots: { index: false } })
})

export default shown(async (props: PageProps) => {
  const { after, asked, site } = await opened(props)
  const { language } = site
  const query = asked('q')?.slice(0, 100) ?? ''
  const found = query ? await ask<Data>(searchPage, { query, after }) : null
  const edges = found?.search.edges ?? []
  return (
    <Shell path={path} site={site}>
      <header className="list-head">
        <h1>
          {query ? say(siteTexts.searchFor, language, { query }) : say(siteTexts.search, language)}
        </h1>
        <form action={pathIn(site, path)} className="search-form">
          <input
            aria-label={say(siteTexts.searchLabel, language)}
            defaultValue={query}
            name="q"
            type="search"
          />
          <button type="submit">{say(siteTexts.search, language)}</button>
        </form>
      </header>
      {query && edges.length === 0 && (
        <p className="nothing">{say(siteTexts.nothingFound, language)}</p>
      )}
      <div className="cards">
        {edges.map(({ excerptHtml, node }) => (
          <Card article={node} foundHtml={excerptHtml} key={node.slug} site={site} />
        ))}
      </div>
      {found && (
        <More
          isBehind={after !== null}
          page={found.search.pageInfo}
          path={path}
          query={{ q: query }}
          site={site}
        />
      )}
    </Shell>
  )
})
