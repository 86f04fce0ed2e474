import type { Text } from './text'

/** 版样: a page of the paper as it would be printed, and the order of its articles. */
export const pageLayoutTexts = {
  title: { zh: '版样', en: 'Layout' },
  order: { zh: '上版顺序', en: 'Order' },
  orderHelp: {
    zh: '拖动，或用箭头调整；第一篇是头条。已发的稿件，读者随即看到新顺序。',
    en: 'Drag, or use the arrows; the first leads. Readers see the new order of published articles at once.',
  },
  up: { zh: '上移：{name}', en: 'Move up: {name}' },
  down: { zh: '下移：{name}', en: 'Move down: {name}' },
  saved: { zh: '顺序已保存', en: 'Order saved' },
  print: { zh: '打印版样', en: 'Print' },
  empty: { zh: '这一版还没有稿件。', en: 'No articles on this page yet.' },
  notYours: { zh: '（不在您能看的版块）', en: '(not yours to read)' },
  notOut: { zh: '{stage} · 未发', en: '{stage} · not published' },
  loading: { zh: '正在排版…', en: 'Setting…' },
} satisfies Record<string, Text>
