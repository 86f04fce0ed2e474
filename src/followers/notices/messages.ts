import type { Staff } from '../../engine'
import { env } from '../../env'
import { deskTexts } from '../../i18n/desk'
import { noticeLines, noticeTexts } from '../../i18n/notices'
import { say } from '../../i18n/text'
import type { Activity } from '../../payload-types'
import { isChosen, noticePath, type NoticeKind } from '../../workflow'
import { channels, type Channel, type Message } from '../channels'
import type { Told } from './told'

/** A headline in a line of a message: on one line, and no longer than one. */
const titleLength = 80
const inOneLine = (text: string): string =>
  text
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .slice(0, titleLength)

/** Who is named again and again in the margin of one article gets one mail an hour; the bell counts each. */
const hourOf = ({ at }: Activity): string => at.slice(0, 13)

type Written = { channel: Channel; message: Message }

/** What an entry sends out: to the people who chose it, and to the newsroom's groups. */
export const messagesOf = (
  entry: Activity,
  { article, by, group, people, title }: Told,
  staff: Staff,
): Written[] => {
  const write = (kind: NoticeKind, language: Message['language']) => ({
    language,
    line: say(noticeLines[kind], language, {
      by: inOneLine(staff.people.get(by ?? '')?.name ?? say(noticeTexts.somebody, language)),
      title: inOneLine(title ?? '') || say(deskTexts.untitled, language),
    }),
    url: `${env.serverUrl}/admin${noticePath({ article, kind })}`,
  })
  const toPeople = (channel: Channel): Written[] =>
    people.flatMap(({ kind, user }) => {
      const person = staff.people.get(user)
      if (!person || !isChosen(person.notify, 'email', kind)) return []
      const to = { name: inOneLine(person.name), address: person.email }
      const key =
        kind === 'mentioned' ? `${article}.${user}.${hourOf(entry)}` : `${entry.id}.${user}`
      return [{ channel, message: { key, to, ...write(kind, person.notify?.language ?? 'zh') } }]
    })
  const toGroup = (channel: Channel): Written[] =>
    group ? [{ channel, message: { key: entry.id, to: null, ...write(group, 'zh') } }] : []
  return channels
    .filter((channel) => channel.isOpen())
    .flatMap((channel) => (channel.reaches === 'people' ? toPeople(channel) : toGroup(channel)))
}
