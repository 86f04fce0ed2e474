import type { Text } from './text'

/** Of the list of who signed in, and who tried. */
export const signInsTexts = {
  singular: { zh: '登录记录', en: 'Sign-in' },
  plural: { zh: '登录记录', en: 'Sign-ins' },
  about: {
    zh: '谁在何时何地登录、退出、换了密码，谁没登录成。谁也不能改，到期自动删除。',
    en: 'Who signed in or out or changed a password, when and from which address, and who could not. Nobody changes it; entries go by themselves after a time.',
  },
  at: { zh: '时间', en: 'When' },
  event: { zh: '事项', en: 'What' },
  means: { zh: '登录方式', en: 'By means of' },
  user: { zh: '账号', en: 'Account' },
  userHelp: {
    zh: '空着的是没有这个账号：当时输入的内容不保存，可能是密码。',
    en: 'Empty where there is no such account: what was typed is not kept, it may be a password.',
  },
  by: { zh: '谁做的', en: 'By' },
  address: { zh: '来源地址', en: 'Address' },
  latest: { zh: '最近的登录', en: 'Latest sign-ins' },
  latestHelp: {
    zh: '有不是本人做的，请马上换密码，并告诉管理员。',
    en: 'If one of them was not you, change the password at once and tell an administrator.',
  },
  none: { zh: '还没有记录。', en: 'None yet.' },
} satisfies Record<string, Text>

export const signInEventLabels = {
  signedIn: { zh: '登录', en: 'Signed in' },
  failed: { zh: '没登录成', en: 'Could not sign in' },
  codeLacking: { zh: '密码对，没有给验证码', en: 'Right password, no code' },
  codeWrong: { zh: '密码对，验证码不对', en: 'Right password, wrong code' },
  signedOut: { zh: '退出', en: 'Signed out' },
  letterAsked: { zh: '忘了密码，要了邮件', en: 'Forgot the password, asked for a letter' },
  passwordReset: { zh: '凭邮件换了密码', en: 'Set a new password by the letter' },
  passwordChanged: { zh: '换了密码', en: 'Changed the password' },
  keyRefused: { zh: '程序的密钥不对或已失效', en: 'A program’s key was wrong or had ended' },
} satisfies Record<string, Text>

export const signInMeansLabels = {
  password: { zh: '密码', en: 'Password' },
  code: { zh: '密码＋验证码', en: 'Password and code' },
  recoveryCode: { zh: '密码＋恢复码', en: 'Password and recovery code' },
  sso: { zh: '单位账号', en: 'Single sign-on' },
} satisfies Record<string, Text>
