'use client'

import { pageLayoutTexts } from '../../i18n/pageLayout'
import { siteTexts } from '../../i18n/site'
import { languageOf, say, type Language } from '../../i18n/text'
import { stageLabels } from '../../i18n/workflow'
import { withOpening } from '../../site/html'
import { groupsOf, opening } from '../../site/names'
import { Figure } from '../../site/Picture'
import type { Article, PageLayout } from '../../site/types'
import { paperDayText } from '../../site/when'

type Seen = NonNullable<PageLayout['articles'][number]['seen']>

/** The page as it would be printed: the first article leads, the others follow in columns. */
export const Sheet = ({ language, layout }: { language: string; layout: PageLayout }) => {
  const shown = layout.articles.flatMap(({ id, seen }) =>
    seen?.text ? [{ id, seen, text: seen.text }] : [],
  )
  const [lead, ...others] = shown
  return (
    <article className="sheet" lang="zh-CN">
      <header className="sheet__head">
        <p className="sheet__number">
          {layout.number === null ? '' : String(layout.number).padStart(2, '0')}
        </p>
        <h2>{layout.name ?? say(siteTexts.pageUnnumbered, 'zh')}</h2>
        <p>{paperDayText({ language: 'zh', timeZone: 'UTC' }, layout.date)}</p>
      </header>
      {lead && <Story isLead language={languageOf(language)} seen={lead.seen} text={lead.text} />}
      <div className="sheet__columns">
        {others.map(({ id, seen, text }) => (
          <Story key={id} language={languageOf(language)} seen={seen} text={text} />
        ))}
      </div>
    </article>
  )
}

type StoryProps = { isLead?: boolean; language: Language; seen: Seen; text: Article }

const Story = ({ isLead = false, language, seen, text }: StoryProps) => {
  const { bodyHtml, byline, headline, kicker, photos, subheadline } = text
  const opened = opening(text)
  const [photo, ...more] = photos
  return (
    <section className={isLead ? 'story story--lead' : 'story'} data-stage={seen.stage}>
      {!seen.isOut && <Mark language={language} seen={seen} />}
      <hgroup>
        {kicker && <p className="story__kicker">{kicker}</p>}
        {headline && <h3>{headline}</h3>}
        {subheadline && <p className="story__subheadline">{subheadline}</p>}
      </hgroup>
      {!opened && byline.length > 0 && <p className="story__byline">{bylineText(byline)}</p>}
      <div className="story__text">
        {photo && <Figure photo={photo} sizes="40rem" />}
        {/* Made by the converter of `src/published/body.ts`, which escapes all that a person typed. */}
        <div dangerouslySetInnerHTML={{ __html: withOpening(bodyHtml, opened) }} />
        {more.map((other, index) => (
          <Figure key={index} photo={other} sizes="40rem" />
        ))}
      </div>
    </section>
  )
}

/** What readers do not have yet says so, and where it stands. */
const Mark = ({ language, seen }: { language: Language; seen: Seen }) => (
  <p className="story__mark">
    {say(pageLayoutTexts.notOut, language, { stage: say(stageLabels[seen.stage], language) })}
  </p>
)

const bylineText = (byline: Article['byline']): string =>
  groupsOf(byline, 'zh')
    .map(({ before, people }) => [before, ...people.map(({ name }) => name)].join(' '))
    .join('　')
