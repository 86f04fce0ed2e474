import type { Text } from './text'

/** Labels of what is not an article: accounts, pages, the record. */
export const userTexts = {
  singular: { zh: '账号', en: 'Account' },
  plural: { zh: '账号', en: 'Accounts' },
  email: { zh: '邮箱', en: 'E-mail' },
  name: { zh: '姓名', en: 'Name' },
  shortPassword: {
    zh: '密码太短：至少 {shortest} 个字符。几个不相干的词连起来，好记也难猜。',
    en: 'The password is too short: at least {shortest} characters. A few unrelated words are easy to keep and hard to guess.',
  },
  weakPassword: {
    zh: '这个密码容易被猜到：太常见、有规律，或用了邮箱、姓名、报名。请换一个。',
    en: 'This password is easy to guess: common, regular, or made of the e-mail, the name or the paper’s. Choose another.',
  },
  roles: { zh: '角色', en: 'Roles' },
  active: { zh: '启用', en: 'Active' },
  activeHelp: { zh: '停用后不能登录；账号不删除', en: 'Accounts are deactivated, never deleted' },
  reporter: { zh: '署名身份', en: 'Reporter' },
  resetSubject: { zh: '【{paper}】重设密码', en: '[{paper}] Set a new password' },
  resetText: {
    zh: '有人（多半是您自己）请求为这个账号重设密码。一小时内打开下面的网址设新密码；不是您，请不必理会。',
    en: 'Somebody, you most likely, asked for a new password of this account. Set it at this address within an hour; if it was not you, do nothing.',
  },
  setupToken: { zh: '安装口令', en: 'Set-up token' },
  setupTokenHelp: {
    zh: '部署时设的环境变量 TOUBAN_SETUP_TOKEN。第一个账号是管理员，所以要核对。',
    en: 'TOUBAN_SETUP_TOKEN of the deployment. The first account administers the newsroom, so it is asked for.',
  },
  noSetupToken: {
    zh: '服务器没有设置 TOUBAN_SETUP_TOKEN，不能创建第一个账号。请设好后重新启动。',
    en: 'TOUBAN_SETUP_TOKEN is not set on the server, so no first account can be created. Set it and restart.',
  },
  wrongSetupToken: {
    zh: '与服务器的 TOUBAN_SETUP_TOKEN 不符。',
    en: 'This is not the server’s TOUBAN_SETUP_TOKEN.',
  },
} satisfies Record<string, Text>

export const titleLabel: Text = { zh: '名称', en: 'Title' }

export const pageTexts = {
  singular: { zh: '版面', en: 'Page' },
  plural: { zh: '版面', en: 'Pages' },
  date: { zh: '出报日期', en: 'Date' },
  number: { zh: '版次', en: 'Number' },
  numberHelp: { zh: '如 2 表示 02 版', en: '2 for page 02' },
  name: { zh: '版名', en: 'Name' },
  nameHelp: { zh: '如：要闻', en: 'Such as 要闻' },
  articles: { zh: '版上稿件', en: 'Articles' },
  articlesHelp: { zh: '按见报顺序，拖动调整', en: 'In the order of print; drag to change' },
  text: { zh: '版面原文', en: 'Source text' },
  textHelp: { zh: '导入时的原文，只供编辑部核对', en: 'As imported; for the newsroom only' },
  staff: { zh: '版面人员', en: 'Staff' },
  staffName: { zh: '姓名', en: 'Name' },
  staffRole: { zh: '分工', en: 'Role' },
  imported: { zh: '导入记录', en: 'Imported items' },
} satisfies Record<string, Text>

export const activityTexts = {
  singular: { zh: '流转记录', en: 'Activity' },
  plural: { zh: '流转记录', en: 'Activity' },
  article: { zh: '稿件', en: 'Article' },
  subject: { zh: '对象类别', en: 'Kind of record' },
  document: { zh: '对象', en: 'Document' },
  fields: { zh: '改动的字段', en: 'Changed fields' },
  title: { zh: '标题', en: 'Title' },
  action: { zh: '动作', en: 'Action' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'To' },
  revision: { zh: '修订号', en: 'Revision' },
  note: { zh: '意见', en: 'Note' },
  publicNote: { zh: '公开说明', en: 'Public note' },
  user: { zh: '谁', en: 'Who' },
  at: { zh: '何时', en: 'When' },
  previous: { zh: '上一条的校验值', en: 'Hash of the entry before' },
  hash: { zh: '校验值', en: 'Hash' },
  create: { zh: '新建', en: 'Create' },
  update: { zh: '修改', en: 'Update' },
  delete: { zh: '删除', en: 'Delete' },
} satisfies Record<string, Text>

/** Payload's own of every document, whose labels it keeps in the language of whoever looked first. */
export const stampTexts: Readonly<Record<string, Text>> = {
  createdAt: { zh: '创建于', en: 'Created' },
  updatedAt: { zh: '更新于', en: 'Updated' },
}

export const groupTexts = {
  newsroom: { zh: '采编', en: 'Newsroom' },
  settings: { zh: '设置', en: 'Settings' },
} satisfies Record<string, Text>
