'use client'

import { Link, useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import { deskTexts } from '../../i18n/desk'
import { noticeLines, noticeTexts } from '../../i18n/notices'
import { say } from '../../i18n/text'
import { noticePath, type Notice } from '../../workflow'
import { momentText } from '../newsroomTime'

type Props = { notice: Notice; onOpen: () => void }

/** One thing that happened, as a way to its article. */
export const NoticeRow = ({ notice, onOpen }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const adminRoute = useConfig().config.routes.admin
  const { at, by, isRead, kind, remark, title } = notice
  return (
    <li className={isRead ? 'notice' : 'notice notice--unread'} data-kind={kind}>
      <Link
        className="notice__link"
        href={formatAdminURL({ adminRoute, path: noticePath(notice) })}
        onClick={onOpen}
        prefetch={false}
      >
        {!isRead && (
          <span className="notice__dot">
            <span className="bell__label">{say(noticeTexts.unread, language)}</span>
          </span>
        )}
        <span className="notice__line">
          {say(noticeLines[kind], language, {
            by: by ?? say(noticeTexts.somebody, language),
            title: title ?? say(deskTexts.untitled, language),
          })}
        </span>
        {remark && <span className="notice__remark">{remark}</span>}
        <time className="notice__time" dateTime={at}>
          {momentText(at, language)}
        </time>
      </Link>
    </li>
  )
}
