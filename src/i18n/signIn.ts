import type { Text } from './text'

/** Signing in, and the second factor. */
export const signInTexts = {
  firstAccount: {
    zh: '账号建好了。请用它登录，接着设置两步验证。',
    en: 'The account is there. Sign in with it; its second factor is set up next.',
  },
  secondFactor: { zh: '两步验证', en: 'Second factor' },
  code: { zh: '验证器应用里的六位数字', en: 'Six digits from the authenticator app' },
  recoveryCode: { zh: '恢复码', en: 'Recovery code' },
  byRecovery: { zh: '手机不在？用恢复码', en: 'Without the phone? Use a recovery code' },
  byApp: { zh: '用验证器应用的数字', en: 'Use the digits of the app' },
  setUp: { zh: '设置两步验证', en: 'Set up the second factor' },
  needed: {
    zh: '您的角色登录时，除了密码还要手机上的验证码。只设这一次。',
    en: 'Your role signs in with a code from your phone besides the password. This is set up once.',
  },
  scan: {
    zh: '在手机上打开验证器应用（腾讯身份验证器、微软或谷歌的 Authenticator 等），扫这个码。',
    en: 'Open an authenticator app on your phone (Microsoft’s, Google’s or another) and scan this.',
  },
  picture: { zh: '给验证器应用扫的二维码', en: 'QR code for the authenticator app' },
  typeIt: { zh: '扫不了，就在应用里输入：', en: 'If it can’t be scanned, type into the app:' },
  openApp: { zh: '应用就在这台设备上', en: 'The app is on this device' },
  keepCodes: {
    zh: '把这十个恢复码抄下来收好，不要放在同一部手机里。手机丢了，用一个代替数字；每个只能用一次。',
    en: 'Write these ten recovery codes down and keep them, not on the same phone. When it is lost, one stands in for the digits; each works once.',
  },
  newCode: {
    zh: '输入应用现在显示的六位数字',
    en: 'Enter the six digits that the app shows now',
  },
  noLetters: {
    zh: '忘记密码？请管理员给您设一个新的。',
    en: 'Forgot your password? An admin sets a new one for you.',
  },
  provider: { zh: '单位账号', en: 'single sign-on' },
  byProvider: { zh: '用{name}登录', en: 'Sign in with {name}' },
  signingIn: { zh: '正在登录……', en: 'Signing in…' },
  providerFailed: {
    zh: '没有登录成：对方没有给出证明，或者时间太久了。请再试一次，或用邮箱和密码登录。',
    en: 'That did not sign you in: no proof came back, or it took too long. Try again, or sign in by e-mail and password.',
  },
  finish: { zh: '完成', en: 'Finish' },
  isOn: {
    zh: '已开启：登录时除了密码，还要验证器应用里的六位数字。',
    en: 'On: signing in takes six digits from the authenticator app besides the password.',
  },
  isOff: {
    zh: '未开启。开启后，别人知道了密码也登录不了。',
    en: 'Off. With it, knowing your password is not enough to sign in.',
  },
  turnOn: { zh: '开启两步验证', en: 'Turn on' },
  replace: { zh: '换手机或恢复码', en: 'Replace phone or recovery codes' },
  turnOff: { zh: '关闭', en: 'Turn off' },
  again: { zh: '请再登录一次，确认是您本人。', en: 'Sign in once more, to show that it is you.' },
  cancel: { zh: '取消', en: 'Cancel' },
  others: {
    zh: '本人在自己的账号里开启。手机和恢复码都丢了的，管理员在这里取消勾选并保存；此人在各处都会退出登录。',
    en: 'Turned on by its owner, in their account. For who lost both phone and recovery codes, an admin unticks it and saves; they are signed out everywhere.',
  },
} satisfies Record<string, Text>
