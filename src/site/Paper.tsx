import { siteTexts } from '../i18n/site'
import { say } from '../i18n/text'
import { pageText } from './ArticleNotes'
import { Card } from './Cards'
import { nameOf } from './names'
import { articlePath, pathIn, paperPath, type Site } from './site'
import type { PaperPage } from './types'
import { paperDayText } from './when'

/** Another day of the paper: the browser's own calendar, and no script. */
export const ChooseDay = ({ date, site }: { date: string; site: Site }) => (
  <form action={pathIn(site, '/paper')} className="choose-day">
    <label>
      {say(siteTexts.chooseDay, site.language)}{' '}
      <input defaultValue={date} name="date" required type="date" />
    </label>
    <button type="submit">{say(siteTexts.open, site.language)}</button>
  </form>
)

/** A day's paper: its pages, and on each the headlines in the order of print. */
export const Paper = ({ pages, site }: { pages: PaperPage[]; site: Site }) => (
  <div className="paper">
    {pages.map((page, index) => (
      <section className="contents" key={index}>
        <h2 lang="zh-CN">
          {page.number === null ? (
            pageText(page, site)
          ) : (
            <a href={pathIn(site, paperPath(page.date, page.number))}>{pageText(page, site)}</a>
          )}
        </h2>
        <ol>
          {page.articles.map((article) => (
            <li key={article.slug} lang="zh-CN">
              <a href={pathIn(site, articlePath(article.slug))}>{nameOf(article, site.language)}</a>
            </li>
          ))}
        </ol>
      </section>
    ))}
  </div>
)

type PageProps = { page: PaperPage; pages: Pick<PaperPage, 'number' | 'name'>[]; site: Site }

/** One page of the paper, its articles in order and set in columns. */
export const PageOfPaper = ({ page, pages, site }: PageProps) => {
  const numbered = pages.filter(({ number }) => number !== null)
  return (
    <>
      <header className="page-head">
        <p>
          <a href={pathIn(site, paperPath(page.date))}>{paperDayText(site, page.date)}</a>
        </p>
        <h1 lang="zh-CN">{pageText(page, site)}</h1>
        {numbered.length > 1 && (
          <ul>
            {numbered.map((other) => (
              <li key={other.number}>
                <a
                  aria-current={other.number === page.number ? 'page' : undefined}
                  href={pathIn(site, paperPath(page.date, other.number))}
                >
                  {pageText(other, site)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </header>
      <div className="page-columns">
        {page.articles.map((article, index) => (
          <Card article={article} isLead={index === 0} key={article.slug} site={site} />
        ))}
      </div>
    </>
  )
}
