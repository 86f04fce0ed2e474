import type { Text } from './text'

/** Labels of the notes in an article's margin, and what the desk says around them. */
export const noteTexts = {
  singular: { zh: '批注', en: 'Note' },
  plural: { zh: '批注', en: 'Notes' },
  article: { zh: '稿件', en: 'Article' },
  answers: { zh: '回复的批注', en: 'In answer to' },
  text: { zh: '内容', en: 'Text' },
  author: { zh: '谁写的', en: 'Who' },
  mentions: { zh: '提到的人', en: 'Mentioned' },
  revision: { zh: '写时的修订号', en: 'Revision at the time' },
  resolvedBy: { zh: '谁解决的', en: 'Resolved by' },
  resolvedAt: { zh: '何时解决', en: 'Resolved at' },

  write: { zh: '批注', en: 'Note' },
  onLine: { zh: '批注这一段', en: 'Note on this line' },
  onArticle: { zh: '批注全文', en: 'Note on the whole' },
  placeholder: {
    zh: '写给同事看，读者看不到。@姓名 提醒某人',
    en: 'For colleagues; readers never see it. @name tells somebody',
  },
  send: { zh: '写好了', en: 'Add' },
  reply: { zh: '回复', en: 'Reply' },
  cancel: { zh: '取消', en: 'Cancel' },
  resolve: { zh: '解决', en: 'Resolve' },
  reopen: { zh: '重新打开', en: 'Reopen' },
  resolved: { zh: '{by}已解决', en: 'Resolved by {by}' },
  open: { zh: '批注 {count} 条', en: 'Notes: {count}' },
  resolvedCount: { zh: '已解决 {count} 条', en: 'Resolved: {count}' },
  unheard: {
    zh: '{names}看不到这篇稿件，不会收到提醒。',
    en: '{names} can’t read this article, and will not hear of the note.',
  },
  changedSince: { zh: '原文已改', en: 'The words have changed' },
  wholeArticle: { zh: '全文', en: 'The whole article' },
  show: { zh: '到原文', en: 'Show in the text' },
  withReturn: {
    zh: '含 {count} 条没有解决的批注，作者会一并看到。',
    en: 'With {count} open {count|note|notes}, which the author sees too.',
  },
  stillOpen: { zh: '还有 {count} 条批注没有解决。', en: 'Notes still open: {count}.' },
  seeNotes: { zh: '见 {count} 条批注。', en: 'See the {count} {count|note|notes}.' },
  keys: { zh: 'M 批注', en: 'M note' },
} satisfies Record<string, Text>
