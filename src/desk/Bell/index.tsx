'use client'

import { Popup, useTranslation } from '@payloadcms/ui'

import { noticeTexts } from '../../i18n/notices'
import { say } from '../../i18n/text'
import { PlainButton } from '../PlainButton'
import { BellIcon } from './BellIcon'
import { NoticeRow } from './NoticeRow'
import { useNotices } from './useNotices'
import './index.css'

const mostShown = 99

/** In the header of every screen: what happened to this person's articles, and how much of it they have not seen. */
export const Bell = () => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const { markRead, notices, unread } = useNotices()
  const label = unread
    ? say(noticeTexts.bellUnread, language, { count: unread })
    : say(noticeTexts.bell, language)

  return (
    <Popup
      button={
        <span className="bell__button" title={label}>
          <BellIcon />
          <span className="bell__label">{label}</span>
          {unread > 0 && (
            <span aria-hidden className="bell__count" data-unread={unread}>
              {unread > mostShown ? `${mostShown}+` : unread}
            </span>
          )}
        </span>
      }
      className="bell"
      horizontalAlign="right"
      id="bell"
      portalClassName="bell__popup"
      render={({ close }) => (
        <section aria-label={say(noticeTexts.bell, language)} className="bell__panel">
          <div className="bell__head">
            <h2>{say(noticeTexts.bell, language)}</h2>
            {unread > 0 && (
              <PlainButton
                className="bell__all"
                data-popup-prevent-close
                onClick={() => void markRead()}
              >
                {say(noticeTexts.readAll, language)}
              </PlainButton>
            )}
          </div>
          {notices.length === 0 && <p className="bell__none">{say(noticeTexts.none, language)}</p>}
          <ul className="bell__notices">
            {notices.map((notice) => (
              <NoticeRow
                key={notice.id}
                notice={notice}
                onOpen={() => {
                  close()
                  if (!notice.isRead) void markRead([notice.id])
                }}
              />
            ))}
          </ul>
        </section>
      )}
      showScrollbar
      size="fit-content"
    />
  )
}
