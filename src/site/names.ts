import { bylineRoleLabels } from '../i18n/byline'
import { siteTexts } from '../i18n/site'
import { say, type Language } from '../i18n/text'
import { titleOf } from '../text/title'
import type { Article, Byline, Card, Photo } from './types'

type Group = { before: string; people: Byline[] }

/** People who share role and paper, in the order of print: 山西日报记者 杨文 李晓并, 通讯员 某某. */
export const groupsOf = (byline: readonly Byline[], language: Language): Group[] => {
  const groups: Group[] = []
  for (const person of byline) {
    const role = say(bylineRoleLabels[person.role], language)
    const space = language === 'en' && person.affiliation ? ' ' : ''
    const before = `${person.affiliation ?? ''}${space}${role}`
    const last = groups.at(-1)
    if (last?.before === before) last.people.push(person)
    else groups.push({ before, people: [person] })
  }
  return groups
}

const notWriters = ['photographer', 'editor', 'layout', 'proofreader']

/** How print opens the text: 本报讯（记者 杨文）. Chinese like the text, whatever the reader’s language. */
export const opening = ({ dateline, byline }: Pick<Article, 'dateline' | 'byline'>): string => {
  if (!dateline?.text) return ''
  const writers = byline.filter(({ role }) => !notWriters.includes(role))
  const names = groupsOf(writers, 'zh').map(({ before, people }) =>
    [before, ...people.map(({ name }) => name)].join(' '),
  )
  return names.length ? `${dateline.text}（${names.join(' ')}）` : dateline.text
}

/** 毕晶晶 摄 */
export const creditText = ({ credit }: Pick<Photo, 'credit'>): string =>
  credit.length ? `${credit.map(({ name }) => name).join(' ')} 摄` : ''

/** As readers are told of it. */
export const nameOf = (article: Parameters<typeof titleOf>[0], language: Language): string =>
  titleOf(article) ?? say(siteTexts.untitled, language)

/** The first words of the text, or what the first photo shows where there is none: for lists and feeds. */
export const excerptOf = (
  { bodyText, photos }: Pick<Card, 'bodyText' | 'photos'>,
  longest = 100,
): string => {
  const text = (bodyText || (photos[0]?.caption ?? '')).replace(/\s+/g, ' ').trim()
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
