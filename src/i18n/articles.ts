import type { Text } from './text'

type FieldText = { label: Text; description?: Text }

export const articleTexts = {
  singular: { zh: '稿件', en: 'Article' },
  plural: { zh: '稿件', en: 'Articles' },
  text: { zh: '文稿', en: 'Text' },
  origin: { zh: '讯头与来源', en: 'Dateline and source' },
  record: { zh: '审签与流转', en: 'Reviews and record' },
} satisfies Record<string, Text>

export const articleFields = {
  headline: {
    label: { zh: '主题', en: 'Headline' },
    description: { zh: '主标题，必填（图片稿可空）', en: 'Required, but for a photo item' },
  },
  kicker: {
    label: { zh: '引题', en: 'Kicker' },
    description: { zh: '主题之上的引导标题', en: 'The line above the headline' },
  },
  subheadline: {
    label: { zh: '副题', en: 'Subheadline' },
    description: { zh: '主题之下的补充标题', en: 'The line below the headline' },
  },
  kind: { label: { zh: '体裁', en: 'Kind' } },
  body: {
    label: { zh: '正文', en: 'Body' },
    description: {
      zh: '不必写“本报讯（记者 某某）”，由讯头和署名生成',
      en: 'Without dateline and byline: those have fields of their own',
    },
  },
  section: { label: { zh: '版块', en: 'Section' } },
  column: { label: { zh: '栏目', en: 'Column' } },
  dateline: { label: { zh: '电头', en: 'Dateline' } },
  datelineText: {
    label: { zh: '讯头', en: 'As printed' },
    description: { zh: '如：本报讯', en: 'Such as 本报讯' },
  },
  agency: {
    label: { zh: '通讯社', en: 'Agency' },
    description: { zh: '本报稿件留空', en: 'Empty for our own reports' },
  },
  place: { label: { zh: '发稿地', en: 'Place' } },
  datelineDate: { label: { zh: '电头日期', en: 'Dateline date' } },
  byline: { label: { zh: '署名', en: 'Byline' } },
  source: {
    label: { zh: '转载来源', en: 'Source' },
    description: { zh: '转载稿必填来源名称', en: 'Of a reprinted article' },
  },
  sourceName: { label: { zh: '来源', en: 'Name' } },
  sourceAuthor: { label: { zh: '原作者', en: 'Author' } },
  originalTitle: { label: { zh: '原标题', en: 'Original title' } },
  sourceDate: { label: { zh: '原载日期', en: 'Date' } },
  sourceUrl: { label: { zh: '原文网址', en: 'URL' } },
  photos: {
    label: { zh: '配图', en: 'Photos' },
    description: {
      zh: '说明和摄影者随稿保存，只在本稿内生效',
      en: 'Caption and credit belong to this article',
    },
  },
  photo: { label: { zh: '照片', en: 'Photo' } },
  caption: {
    label: { zh: '图片说明', en: 'Caption' },
    description: { zh: '留空则取照片库中的说明', en: 'Copied from the photo when empty' },
  },
  credit: {
    label: { zh: '摄影者', en: 'Credit' },
    description: { zh: '留空则取照片库中的摄影者', en: 'Copied from the photo when empty' },
  },
  page: { label: { zh: '版面', en: 'Page' } },
  wordCount: { label: { zh: '字数', en: 'Words' } },
  stage: { label: { zh: '稿件状态', en: 'Stage' } },
  revision: { label: { zh: '修订号', en: 'Revision' } },
  round: { label: { zh: '审次', en: 'Round' } },
  author: { label: { zh: '作者账号', en: 'Author' } },
  authors: { label: { zh: '作者账号（全部）', en: 'Authors' } },
  updatedBy: { label: { zh: '最后修改', en: 'Changed by' } },
  approvals: { label: { zh: '本审次通过', en: 'Approvals of this round' } },
  approver: { label: { zh: '审稿人', en: 'Reviewer' } },
  at: { label: { zh: '时间', en: 'At' } },
  publishAt: { label: { zh: '定时发出', en: 'Goes out at' } },
  scheduledBy: { label: { zh: '定时人', en: 'Scheduled by' } },
  scheduledNote: { label: { zh: '定时更正说明', en: 'Correction note of the schedule' } },
  publishedAt: { label: { zh: '首次发出', en: 'First published' } },
  liveRevision: { label: { zh: '在线修订号', en: 'Live revision' } },
  liveSince: { label: { zh: '在线文本发出时间', en: 'Live since' } },
  stageSince: { label: { zh: '进入现状态', en: 'In this stage since' } },
  corrections: { label: { zh: '更正', en: 'Corrections' } },
  note: { label: { zh: '说明', en: 'Note' } },
  retraction: { label: { zh: '撤稿', en: 'Retraction' } },
  publicNote: { label: { zh: '公开说明', en: 'Public note' } },
  photosUsed: { label: { zh: '用到的照片', en: 'Photos used' } },
  aiUse: {
    label: { zh: '人工智能使用', en: 'Use of AI' },
    description: { zh: '依法须标识', en: 'Labelling is required by law' },
  },
  actions: { label: { zh: '流程', en: 'Workflow' } },
} satisfies Record<string, FieldText>

export const kindLabels = {
  news: { zh: '消息', en: 'News' },
  photo: { zh: '图片新闻', en: 'Photo' },
  brief: { zh: '简讯', en: 'Brief' },
  feature: { zh: '通讯特写', en: 'Feature' },
  commentary: { zh: '评论', en: 'Commentary' },
  correction: { zh: '更正', en: 'Correction' },
} satisfies Record<string, Text>

export const aiUseLabels = {
  none: { zh: '未使用', en: 'None' },
  assisted: { zh: '辅助', en: 'Assisted' },
  generated: { zh: '生成', en: 'Generated' },
} satisfies Record<string, Text>

/** A field's label and description, in the places that Payload wants them. */
export const described = ({ label, description }: FieldText, admin: object = {}) => ({
  label,
  admin: { ...(description && { description }), ...admin },
})
