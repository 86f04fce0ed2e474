import type { Text } from './text'

export const reporterKindLabels = {
  staff: { zh: '本报', en: 'Staff' },
  stringer: { zh: '特约', en: 'Stringer' },
  external: { zh: '外单位', en: 'External' },
} satisfies Record<string, Text>

export const reporterTexts = {
  singular: { zh: '署名', en: 'Reporter' },
  plural: { zh: '署名', en: 'Reporters' },
  about: {
    zh: '见报署名的人。停用后不再出现在新稿的选择里，旧稿照旧。',
    en: 'The people in bylines. One who is deactivated stays on what has run.',
  },
  name: { zh: '姓名', en: 'Name' },
  nameHelp: { zh: '见报的写法，如：杨文。', en: 'As printed, for example 杨文.' },
  affiliation: { zh: '单位', en: 'Affiliation' },
  affiliationHelp: { zh: '本报的不填。', en: 'Empty for our own paper.' },
  kind: { zh: '类别', en: 'Kind' },
  kindHelp: {
    zh: '本报记者、特约，还是外单位的人。',
    en: 'Ours, a stringer, or of another house.',
  },
  user: { zh: '登录账号', en: 'Account' },
  userHelp: {
    zh: '这个署名是谁。由管理员绑定：绑定后，署此名的稿件算其本人的作品，不能自审自签。',
    en: 'Whose byline this is. Bound by an admin: articles under it are then that person’s own work, which they can’t approve.',
  },
  userTaken: {
    zh: '这个账号已绑定“{name}”。',
    en: 'This account is bound to “{name}” already.',
  },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  confirmedHelp: {
    zh: '导入版面时新出现的名字为“新，待编辑确认”。',
    en: 'A name first seen in an import is new until an editor confirms it.',
  },
  active: { zh: '在用', en: 'Active' },
  activeHelp: { zh: '署名不删除，只停用。', en: 'Reporters are deactivated, never deleted.' },
  sortKey: { zh: '排序键', en: 'Sort key' },
  initials: { zh: '拼音首字母', en: 'Initials' },
} satisfies Record<string, Text>
