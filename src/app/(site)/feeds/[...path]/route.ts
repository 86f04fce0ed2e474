import { feeds } from '../../../../site/feeds'
import { feedArticles } from '../../../../site/queries'
import { feedForms } from '../../../../site/site'
import type { Article, SectionRef } from '../../../../site/types'
import { ask } from '../../ask'
import { answer, nothing, served } from '../../answers'
import { siteIn } from '../../site'

type Data = { section: SectionRef | null; articles: { nodes: Article[] } }

/** `/feeds/rss.xml`, and `/feeds/yao-wen/rss.xml` of a section. */
export const GET = served(
  async (_: Request, { params }: { params: Promise<{ path: string[] }> }) => {
    const path = (await params).path
    const form = feedForms.find((name) => name === path.at(-1))
    if (!form || path.length > 2) return nothing()
    const slug = path.length === 2 ? decodeURIComponent(path[0] ?? '') : null
    const data = await ask<Data>(feedArticles, { section: slug, slug: slug ?? '' })
    if (slug && !data.section) return nothing()
    const { type, write } = feeds[form]
    const subject = { site: siteIn('zh'), articles: data.articles.nodes, section: data.section }
    return answer(write(subject), type)
  },
)
