import type { DocumentViewServerProps } from 'payload'

import { kindLabels } from '../../i18n/articles'
import { deskTexts } from '../../i18n/desk'
import { reviewSheetTexts } from '../../i18n/reviewSheet'
import { languageOf, say, type Text } from '../../i18n/text'
import { moveLabels, stageLabels } from '../../i18n/workflow'
import type { Activity, Article } from '../../payload-types'
import { momentIn } from '../../text/newsroomTime'
import { Screen } from '../Screen'
import { Print } from './Print'
import { recordOf } from './recordOf'
import './index.css'

/** Of an entry's hash, what is enough to tell it from others on paper. */
const checkLength = 8

/** 审稿单: what an article is and who did what with it, in the order it happened, to print and to file. */
export const ReviewSheet = async ({
  initPageResult,
  payload,
  user,
  i18n,
}: DocumentViewServerProps) => {
  const { docID, req } = initPageResult
  const found = docID === undefined ? null : await recordOf(req, String(docID))
  if (!found || !user) return null
  const { article, entries } = found
  const { language } = i18n
  const zone = String(payload.config.admin.custom?.timeZone)
  const words = (text: Text, params?: Record<string, string>) => say(text, language, params)
  // On paper the year is said, this year's too.
  const moment = (iso: string) => momentIn(iso, languageOf(language), zone, new Date(0))
  const t = reviewSheetTexts
  return (
    <Screen className="review-sheet">
      <header className="review-sheet__head">
        <h1>{words(t.title)}</h1>
        <Print />
      </header>
      <div className="review-sheet__headings" lang="zh-CN">
        {article.kicker && <p>{article.kicker}</p>}
        <h2>{article.headline || words(deskTexts.untitled)}</h2>
        {article.subheadline && <p>{article.subheadline}</p>}
      </div>
      <dl className="review-sheet__facts">
        {factsOf(article).map(([label, value]) => (
          <div key={label.en}>
            <dt>{words(label)}</dt>
            <dd>{(typeof value === 'object' && value ? words(value) : value) || words(t.empty)}</dd>
          </div>
        ))}
        <div>
          <dt>{words(t.publishedAt)}</dt>
          <dd>{article.publishedAt ? moment(article.publishedAt) : words(t.empty)}</dd>
        </div>
      </dl>
      <table className="review-sheet__record">
        <thead>
          <tr>
            {[t.when, t.who, t.what, t.opinion, t.revision, t.check].map((label) => (
              <th key={label.en} scope="col">
                {words(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td>{moment(entry.at)}</td>
              <td>{nameOf(entry) ?? words(deskTexts.system)}</td>
              <td>
                {words(moveOf(entry))}
                {entry.to && ` → ${words(stageLabels[entry.to])}`}
              </td>
              <td className="review-sheet__note" lang="zh-CN">
                {entry.note}
                {entry.publicNote && <p>{words(t.public, { note: entry.publicNote })}</p>}
              </td>
              <td>{entry.revision}</td>
              <td>
                <code>{entry.hash.slice(0, checkLength)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer className="review-sheet__foot">
        <p>{words(t.last, { hash: entries.at(-1)?.hash ?? '' })}</p>
        <p>{words(t.printedBy, { who: user.name, when: moment(new Date().toISOString()) })}</p>
      </footer>
    </Screen>
  )
}

const nameOf = ({ user }: Activity): string | null =>
  user && typeof user === 'object' ? user.name : null

const moveOf = ({ action }: Activity): Text =>
  action in moveLabels ? moveLabels[action as keyof typeof moveLabels] : { zh: action, en: action }

const factsOf = (article: Article): [Text, string | number | Text | null | undefined][] => [
  [reviewSheetTexts.number, article.id],
  [reviewSheetTexts.kind, kindLabels[article.kind]],
  [
    reviewSheetTexts.section,
    article.section && typeof article.section === 'object' ? article.section.name : null,
  ],
  [reviewSheetTexts.byline, article.byline?.map(({ name }) => name).join('　')],
  [reviewSheetTexts.source, article.source?.name],
  [reviewSheetTexts.words, article.wordCount],
  [reviewSheetTexts.stage, stageLabels[article.stage]],
  [reviewSheetTexts.revision, article.revision],
]
