import type { Text } from './text'

/** The roles of a byline or credit, as in the import format. */
export const bylineRoleLabels = {
  reporter: { zh: '记者', en: 'Reporter' },
  correspondent: { zh: '通讯员', en: 'Correspondent' },
  contributor: { zh: '特约通讯员', en: 'Contributor' },
  trainee: { zh: '实习记者', en: 'Trainee' },
  special: { zh: '特派记者', en: 'Special correspondent' },
  chief: { zh: '首席记者', en: 'Chief reporter' },
  commentator: { zh: '评论员', en: 'Commentator' },
  photographer: { zh: '摄影', en: 'Photographer' },
  editor: { zh: '编辑', en: 'Editor' },
  layout: { zh: '版式', en: 'Layout' },
  proofreader: { zh: '校对', en: 'Proofreader' },
} satisfies Record<string, Text>

export type BylineRole = keyof typeof bylineRoleLabels

export const bylineLabels = {
  person: { zh: '一人', en: 'Person' },
  people: { zh: '人员', en: 'People' },
  reporter: { zh: '署名身份', en: 'Reporter' },
  reporterHelp: { zh: '从记者库里选', en: 'From the list' },
  notListed: { zh: '没有这个人，直接填姓名', en: 'Not listed: type the name' },
  name: { zh: '姓名', en: 'Name' },
  nameHelp: { zh: '见报的写法', en: 'As printed' },
  role: { zh: '身份', en: 'Role' },
  withRole: { zh: '{name}（{role}）', en: '{name} ({role})' },
  affiliation: { zh: '单位', en: 'Affiliation' },
  affiliationHelp: { zh: '本报的不填', en: 'If not ours' },
  nameless: { zh: '请填姓名，或选署名身份。', en: 'Give a name, or choose a reporter.' },
} satisfies Record<string, Text>
