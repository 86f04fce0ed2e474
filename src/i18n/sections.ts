import type { Text } from './text'

export const sectionKindLabels = {
  section: { zh: '版块', en: 'Section' },
  column: { zh: '栏目', en: 'Column' },
} satisfies Record<string, Text>

export const sectionTexts = {
  singular: { zh: '版块/栏目', en: 'Section' },
  plural: { zh: '版块与栏目', en: 'Sections' },
  about: {
    zh: '版块可以分级，栏目挂在版块下。停用的不再用于新稿。',
    en: 'Sections form a tree; columns hang under sections. A deactivated one takes no new articles.',
  },
  name: { zh: '名称', en: 'Name' },
  nameHelp: { zh: '如：要闻、太原新闻。', en: 'For example 要闻.' },
  kind: { zh: '类别', en: 'Kind' },
  kindHelp: { zh: '版块，或版块下的栏目。', en: 'A section, or a column under one.' },
  parent: { zh: '上级版块', en: 'Parent' },
  parentHelp: { zh: '栏目的上级必须是版块。', en: 'The parent of a column is a section.' },
  requiredReviews: { zh: '需要几审', en: 'Reviews needed' },
  requiredReviewsHelp: {
    zh: '签发前要几位编辑先后通过：1 或 2。以后由管理员改。',
    en: 'How many editors pass an article before it can be published: 1 or 2. Later an admin changes it.',
  },
  editors: { zh: '责任编辑', en: 'Editors' },
  editorsHelp: {
    zh: '指定后（以后由管理员改），只有他们审这里和下级的稿件；不指定则看上级，都没有则所有编辑都可审。',
    en: 'Once named (later by an admin), only they review here and below. Nobody named: the parent decides; nobody at all: every editor.',
  },
  order: { zh: '次序', en: 'Order' },
  orderHelp: { zh: '小的在前。', en: 'Lower comes first.' },
  active: { zh: '在用', en: 'Active' },
  activeHelp: { zh: '版块和栏目不删除，只停用。', en: 'Sections are deactivated, never deleted.' },
  ownParent: {
    zh: '不能挂在自己或自己的下级之下。',
    en: 'A section can’t stand under itself.',
  },
  underColumn: {
    zh: '上级必须是版块，不能是栏目。',
    en: 'The parent must be a section, not a column.',
  },
  hasChildren: {
    zh: '它有下级，不能改成栏目。',
    en: 'Others stand under it, so it can’t become a column.',
  },
  reviewsRange: { zh: '只能是 1 或 2。', en: 'Must be 1 or 2.' },
} satisfies Record<string, Text>
