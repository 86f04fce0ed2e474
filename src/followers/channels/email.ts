import { env } from '../../env'
import { noticeTexts } from '../../i18n/notices'
import { say } from '../../i18n/text'
import { sendMail } from '../../mail'
import type { Channel } from './index'

/** Plain text through the newsroom's mail server. */
export const email: Channel = {
  name: 'email',
  reaches: 'people',
  isOpen: () => env.smtpUrl !== '',
  send: async ({ key, language, line, to, url }) => {
    if (!to) return
    await sendMail({
      to,
      subject: say(noticeTexts.subject, language, { paper: env.paperName, line }),
      text: [line, url, '', '-- ', say(noticeTexts.whyMail, language)].join('\n'),
      messageId: `<${key}@${new URL(env.serverUrl).hostname}>`,
      // RFC 3834: no absence notice answers it.
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  },
}
