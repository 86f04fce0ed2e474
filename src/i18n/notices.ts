import type { NoticeKind } from '../workflow'
import type { Text } from './text'

/** What somebody chooses by. */
export const noticeLabels: Record<NoticeKind, Text> = {
  mentioned: { zh: '批注里提到我', en: 'Mentioned in a note' },
  held: { zh: '定时未能发出', en: 'A schedule failed' },
  ready: { zh: '待我签发', en: 'Ready for my sign-off' },
  submitted: { zh: '送来待我审', en: 'Submitted for my review' },
  returned: { zh: '我的稿件被退改', en: 'My article was returned' },
  approved: { zh: '我的稿件通过', en: 'My article was approved' },
  published: { zh: '我的稿件发出', en: 'My article went out' },
  retracted: { zh: '我的稿件被撤稿', en: 'My article was retracted' },
  spiked: { zh: '我的稿件被弃稿', en: 'My article was spiked' },
}

/** What is told, in one line: under the bell, in a mail, in a group. */
export const noticeLines: Record<NoticeKind, Text> = {
  mentioned: {
    zh: '{by}在《{title}》的批注里提到您',
    en: '{by} mentioned you in a note on “{title}”',
  },
  held: {
    zh: '《{title}》定时未能发出，已退回待签发',
    en: '“{title}” could not go out on schedule; it waits for sign-off again',
  },
  ready: { zh: '《{title}》已审完，等待签发', en: '“{title}” is approved and waits for sign-off' },
  submitted: { zh: '{by}送审《{title}》', en: '{by} submitted “{title}”' },
  returned: { zh: '{by}退改《{title}》', en: '{by} returned “{title}”' },
  approved: { zh: '{by}通过《{title}》', en: '{by} approved “{title}”' },
  published: { zh: '《{title}》已发出', en: '“{title}” has gone out' },
  retracted: { zh: '{by}撤下《{title}》', en: '{by} retracted “{title}”' },
  spiked: { zh: '{by}弃用《{title}》', en: '{by} spiked “{title}”' },
}

export const noticeTexts = {
  singular: { zh: '通知', en: 'Notification' },
  plural: { zh: '通知', en: 'Notifications' },
  user: { zh: '给谁', en: 'For' },
  kind: { zh: '什么事', en: 'What' },
  article: { zh: '稿件', en: 'Article' },
  title: { zh: '标题', en: 'Title' },
  by: { zh: '谁做的', en: 'By' },
  remark: { zh: '意见', en: 'Note' },
  at: { zh: '何时', en: 'When' },
  readAt: { zh: '何时看过', en: 'Read at' },

  choice: { zh: '通知', en: 'Notifications' },
  inApp: { zh: '站内提醒（铃铛）', en: 'In the admin (the bell)' },
  email: { zh: '发邮件', en: 'By e-mail' },
  emailHelp: {
    zh: '邮件里只有标题和网址，没有正文。编辑部设了邮件服务器才会发。',
    en: 'Mails carry the headline and the address, never the text. They are sent only where the newsroom has a mail server.',
  },
  language: { zh: '邮件的语言', en: 'Language of mails' },

  bell: { zh: '通知', en: 'Notifications' },
  bellUnread: { zh: '通知，{count} 条未读', en: 'Notifications, {count} unread' },
  none: { zh: '没有通知。', en: 'Nothing yet.' },
  readAll: { zh: '全部标为已读', en: 'Mark all as read' },
  unread: { zh: '未读', en: 'Unread' },
  somebody: { zh: '有人', en: 'Somebody' },

  subject: { zh: '【{paper}】{line}', en: '[{paper}] {line}' },
  whyMail: {
    zh: '这封信由编辑部系统发出，请勿回复。收哪些通知，在“账号”里选。',
    en: 'Sent by the newsroom’s system; please don’t answer. What comes to you is chosen in your account.',
  },
} satisfies Record<string, Text>
