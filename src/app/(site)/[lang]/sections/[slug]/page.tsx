import { columnPage, sectionPage } from '../../../../../site/queries'
import { SectionPage } from '../../../../../site/SectionPage'
import { sectionPath } from '../../../../../site/site'
import type { Card, PageInfo, SectionNode } from '../../../../../site/types'
import { ask } from '../../../ask'
import { Shell } from '../../../Shell'
import { metadataOf, opened, type PageProps } from '../../../site'
import { lost } from '../../../notShown'
import { described, shown } from '../../../shown'

type Props = PageProps<'slug'>
type Listed = { articles: { nodes: Card[]; pageInfo: PageInfo } }

const find = async (props: Props) => {
  const { after, parts, site } = await opened(props)
  const variables = { slug: parts.slug, after }
  const { articles, section } = await ask<Listed & { section: SectionNode | null }>(
    sectionPage,
    variables,
  )
  if (!section) lost()
  const inColumn = section.kind === 'column' ? await ask<Listed>(columnPage, variables) : null
  return { after, articles: inColumn?.articles ?? articles, section, site }
}

export const generateMetadata = described(async (props: Props) => {
  const { section, site } = await find(props)
  const { kind, name, slug } = section
  return metadataOf(site, {
    title: name,
    path: sectionPath(slug),
    section: kind === 'section' ? slug : undefined,
  })
})

export default shown(async (props: Props) => {
  const { after, articles, section, site } = await find(props)
  return (
    <Shell path={sectionPath(section.slug)} site={site}>
      <SectionPage
        articles={articles.nodes}
        isBehind={after !== null}
        page={articles.pageInfo}
        section={section}
        site={site}
      />
    </Shell>
  )
})
