import type { Text } from './text'

/** What is heard of controls of Payload's, which names them in English or not at all. */
export const controlTexts = {
  menu: { zh: '更多操作', en: 'More to do' },
  calendar: { zh: '清除时间', en: 'Clear the date' },
  drag: { zh: '拖动排序', en: 'Drag to sort' },
  previousPage: { zh: '上一页', en: 'Previous page' },
  nextPage: { zh: '下一页', en: 'Next page' },
  row: { zh: '选中“{row}”', en: 'Select “{row}”' },
  allRows: { zh: '选中本页全部', en: 'Select all on this page' },
  add: { zh: '新建', en: 'New' },
  open: { zh: '打开“{what}”', en: 'Open “{what}”' },
  toasts: { zh: '提示', en: 'Messages' },
  conditionField: { zh: '按哪一项过滤', en: 'What to filter by' },
  conditionOperator: { zh: '怎样比较', en: 'How to compare' },
  conditionValue: { zh: '比较的内容', en: 'What to compare with' },
  removeCondition: { zh: '去掉这一条件', en: 'Remove this condition' },
  addCondition: { zh: '再加一个条件', en: 'Add another condition' },
  bold: { zh: '加粗', en: 'Bold' },
  italic: { zh: '斜体', en: 'Italic' },
  link: { zh: '链接', en: 'Link' },
  insert: { zh: '插入', en: 'Insert' },
  kindOfText: { zh: '段落样式', en: 'Kind of paragraph' },
  dragParagraph: { zh: '拖动段落', en: 'Drag the paragraph' },
  addParagraph: { zh: '添加段落', en: 'Add a paragraph' },
  editLink: { zh: '修改链接', en: 'Edit the link' },
  removeLink: { zh: '去掉链接', en: 'Remove the link' },
} satisfies Record<string, Text>
