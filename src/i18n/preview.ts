import type { Text } from './text'

/** Said where a text that is not published is shown as readers would have it. */
export const previewTexts = {
  draft: { zh: '草稿预览', en: 'Draft preview' },
  notPublished: { zh: '未经签发，请勿外传', en: 'Not published: please keep it to yourself' },
  revision: { zh: '第{revision}次修订', en: 'Revision {revision}' },
  until: { zh: '链接有效至{when}', en: 'The link ends {when}' },
  gone: {
    zh: '看稿的链接可能已经到期或撤销，也可能没有复制完整。请向给您链接的人再要一个。',
    en: 'The link may have ended or been revoked, or was not copied in full. Please ask whoever gave it to you for another.',
  },
  fullWidth: { zh: '满宽', en: 'Full width' },
  phone: { zh: '手机', en: 'Phone' },
  width: { zh: '预览宽度', en: 'Width of the preview' },
} satisfies Record<string, Text>

/** Of links for people outside. */
export const shareTexts = {
  singular: { zh: '分享链接', en: 'Share link' },
  plural: { zh: '分享链接', en: 'Share links' },
  listed: {
    zh: '给编辑部以外的人看稿的链接，谁分享的、到哪天为止。在稿件页生成和撤销。',
    en: 'Links that show a text to people outside: whose, and until when. They are made and revoked beside the article.',
  },
  article: { zh: '稿件', en: 'Article' },
  revision: { zh: '修订号', en: 'Revision' },
  days: { zh: '有效天数', en: 'Days' },
  headline: { zh: '主题', en: 'Headline' },
  user: { zh: '分享人', en: 'Shared by' },
  expiresAt: { zh: '有效至', en: 'Ends' },
  revokedAt: { zh: '撤销时间', en: 'Revoked' },
  url: { zh: '链接', en: 'Link' },

  title: { zh: '分享给编辑部以外的人', en: 'Share with somebody outside' },
  about: {
    zh: '拿到链接的人不用登录，就能看第 {revision} 次修订的全文和照片；之后的改动看不到。弃稿、撤稿后链接打不开。',
    en: 'Whoever has the link reads revision {revision} with its photos, without signing in; later changes are not shown. It ends when the article is spiked or retracted.',
  },
  saveFirst: {
    zh: '有改动还没保存，存好之后才能分享。',
    en: 'There are unsaved changes: they must be saved before you share.',
  },
  forDays: { zh: '{days} 天', en: '{days} {days|day|days}' },
  make: { zh: '生成链接', en: 'Make a link' },
  none: { zh: '现在没有有效的链接。', en: 'No link is open now.' },
  open: { zh: '有效的链接', en: 'Open links' },
  byUntil: {
    zh: '第 {revision} 次修订 · {who} · {when} 前有效',
    en: 'Revision {revision} · {who} · until {when}',
  },
  revoke: { zh: '撤销', en: 'Revoke' },
  close: { zh: '关闭', en: 'Close' },
  failed: { zh: '没有办成，请再试一次。', en: 'That did not work. Please try again.' },
} satisfies Record<string, Text>
