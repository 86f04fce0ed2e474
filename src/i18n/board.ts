import type { Text } from './text'

export const boardTexts = {
  section: { zh: '版块', en: 'Section' },
  all: { zh: '全部', en: 'All' },
  reporter: { zh: '署名', en: 'Byline' },
  from: { zh: '进入本阶段 从', en: 'In its stage from' },
  to: { zh: '到', en: 'to' },
  clear: { zh: '清除筛选', en: 'Clear' },
  stages: { zh: '阶段', en: 'Stages' },
  empty: { zh: '没有稿件', en: 'Nothing here' },
  others: { zh: '还有 {count} 篇', en: '{count} more' },
  move: { zh: '处理', en: 'Move' },
  moveWhich: { zh: '：{name}', en: ': {name}' },
  nothingToDo: { zh: '现在没有您能做的。', en: 'Nothing for you to do now.' },
  noWay: {
    zh: '“{from}”的稿件没有一步能到“{to}”。',
    en: 'No action leads from “{from}” to “{to}”.',
  },
  several: { zh: '要做哪一步？', en: 'Which action?' },
  keys: {
    zh: '拖动卡片到另一栏，或用卡片上的“处理”；J、K 上下移动，回车打开。',
    en: 'Drag a card to another column, or use its menu; J and K move, Enter opens.',
  },
} satisfies Record<string, Text>
