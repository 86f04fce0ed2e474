import type { ErrorCode } from '../errors'
import type { Text } from './text'

export const errorTexts: Record<ErrorCode, Text> = {
  unauthenticated: { zh: '请先登录。', en: 'Please sign in first.' },
  signInFailed: {
    zh: '邮箱或密码不对，或者账号已停用。连续五次不对要等十分钟；忘了密码请点“忘记密码”，或请管理员帮忙。',
    en: 'The e-mail or password is wrong, or the account is disabled. After five wrong tries you wait for ten minutes: choose “Forgot password”, or ask an administrator.',
  },
  codeNeeded: {
    zh: '请输入验证器应用里现在的六位数字，或者一个恢复码。',
    en: 'Enter the six digits that your authenticator app shows now, or a recovery code.',
  },
  wrongCode: {
    zh: '验证码不对、已经过期，或者刚刚用过。请等应用里换了数字再输；手机时间要准。',
    en: 'The code is wrong, has expired or was just used. Wait for the next one; the phone’s clock must be right.',
  },
  wrongRecoveryCode: {
    zh: '没有这个恢复码，或者已经用过了：每个只能用一次。请核对抄下的那张纸，换一个没用过的。',
    en: 'There is no such recovery code, or it was used: each works once. Look at what you wrote down, and take one that is still unused.',
  },
  offerEnded: {
    zh: '这次设置已经过期，或者两步验证刚在别处设过。请重新登录再来。',
    en: 'This set-up has expired, or a second factor was just set up elsewhere. Sign in and begin again.',
  },
  secondFactorOffered: {
    zh: '请用验证器应用扫码，输入它显示的六位数字。',
    en: 'Scan the code with an authenticator app and enter the six digits that it shows.',
  },
  secondFactorNeeded: {
    zh: '您的角色必须用两步验证，只能更换，不能关闭。',
    en: 'Your role signs in with a second factor: it can be replaced, not turned off.',
  },
  ssoEnded: {
    zh: '这次登录已经过期，请重新来一次。',
    en: 'This sign-in has expired. Begin again.',
  },
  ssoUnknown: {
    zh: '编辑部里没有与您的单位账号对应、可以登录的账号。请找管理员，或用邮箱和密码登录。',
    en: 'No account of the newsroom that may sign in goes with yours there. Ask an administrator, or sign in by e-mail and password.',
  },
  forbidden: { zh: '您没有权限做这一步。', en: 'You may not do this.' },
  fieldForbidden: {
    zh: '您不能改这一项：{field}。什么也没有改。',
    en: 'You may not change this field: {field}. Nothing was changed.',
  },
  notFound: { zh: '没有找到。', en: 'Not found.' },
  wrongStage: {
    zh: '稿件现在是“{stage}”，不能做这一步。请刷新后再看。',
    en: 'The article is “{stage}” now, so this can’t be done. Reload to see where it stands.',
  },
  notLive: {
    zh: '读者还没有这篇稿件，不能做这一步。',
    en: 'Readers do not have this article, so this can’t be done.',
  },
  alreadyApproved: {
    zh: '已有编辑通过，不能撤回。请让编辑退改。',
    en: 'An editor has approved it already. Ask an editor to return it.',
  },
  ownWork: {
    zh: '不能审签自己的稿件，请让别人来做。',
    en: 'Nobody approves or publishes their own work. Ask a colleague.',
  },
  ownApproval: {
    zh: '本审次您已经通过，下一审和签发须由别人来做。',
    en: 'You have approved it in this round. The next review and the sign-off are another person’s.',
  },
  ownReview: {
    zh: '通过这篇稿件的人现在也是它的作者，那一审不算。请退改，再让别人来审。',
    en: 'Who approved it is one of its authors by now, so that review does not count. Return it and let another review it.',
  },
  incomplete: { zh: '稿件还缺：{fields}。补齐后再试。', en: 'Still missing: {fields}.' },
  noteRequired: { zh: '请写明意见（note）。', en: 'Please say why (note).' },
  publicNoteRequired: {
    zh: '请写给读者的公开说明（publicNote）。',
    en: 'Please write the public note for readers (publicNote).',
  },
  publishAtRequired: {
    zh: '请给出一个将来的发出时间（publishAt）。',
    en: 'Please give a time in the future (publishAt).',
  },
  revisionRequired: {
    zh: '请带上您看到的修订号（revision）。批量修改稿件不被允许。',
    en: 'Name the revision that you saw (revision). Articles are not edited in bulk.',
  },
  stale: {
    zh: '{who}已于{when}改过或处理过这篇稿件（现为第{revision}次修订）。您刚才的操作没有生效，请对照现在的稿件再来。',
    en: '{who} changed or moved this article on {when} (now revision {revision}). What you did was not taken: compare with the article as it is now, and do it again.',
  },
  stalePage: {
    zh: '{who}已于{when}改过这个版面。您的改动没有保存，请对照后再改。',
    en: '{who} changed this page on {when}. Your change was not saved: compare and make it again.',
  },
  held: {
    zh: '{who}正在改这篇稿件（{since} 起），现在不能由别人改动或处理。可以等一等，编辑和签发人也可以接手。',
    en: '{who} is working on this article (since {since}), so nobody else can change or move it now. Wait, or let an editor or publisher take it over.',
  },
  busy: {
    zh: '数据库正忙或正在切换，这一次没有写入。请稍后再试。',
    en: 'The database is busy or failing over, and nothing was written. Please try again in a moment.',
  },
  unavailable: {
    zh: '数据库暂时没有回应，不知道是否已经写入。过几秒再试一次：已经写入的不会重复。',
    en: 'The database does not answer for the moment, so nobody knows whether this was written. Try again in a few seconds: what was written is not written twice.',
  },
  photosUnavailable: {
    zh: '照片存放处暂时没有回应，什么也没有写入。请稍后再试。',
    en: 'The store of photos does not answer for the moment, and nothing was written. Please try again in a moment.',
  },
  guarded: {
    zh: '这些字段由系统维护，不能直接改：{fields}。请用送审、通过、签发等动作。',
    en: 'These fields are kept by the system: {fields}. Use the actions (submit, approve, publish …).',
  },
  slugFixed: {
    zh: '稿件发出后，网址名不再改动。',
    en: 'The slug does not change once an article has gone out.',
  },
  malformed: { zh: '请求有误：{what}。', en: 'Malformed request: {what}.' },
  notThisWay: {
    zh: '稿件不能这样改。请用普通编辑或送审、签发等动作。',
    en: 'Articles are not changed this way. Use an ordinary edit or an action.',
  },
  tooLarge: {
    zh: '内容太大：最多 {limit}。请缩小或精简后再试。',
    en: 'Too large: at most {limit}. Make it smaller and try again.',
  },
  tooMuch: {
    zh: '一次要得太多：{what} 最多 {limit}，且不能为 0 或不分页。请分页（page）读取。',
    en: 'Too much at once: {what} is at most {limit}, never 0 or unpaged. Read page by page (page).',
  },
  tooComplex: {
    zh: '查询太复杂：{what} 为 {size}，最多 {limit}。请拆成几次。',
    en: 'The query is too complex: {what} is {size}, at most {limit}. Split it into several requests.',
  },
  tooManyTries: {
    zh: '试得太多了，请过 {minutes} 分钟再试。',
    en: 'Too many tries. Please try again in {minutes} min.',
  },
  crossSite: {
    zh: '请求来自另一个网站（{origin}），没有执行。请从本站的页面操作；程序请用 Authorization 头。',
    en: 'The request came from another site ({origin}) and was not carried out. Use this site’s pages; programs send an Authorization header.',
  },
  full: {
    zh: '{what}已有 {limit} 条，不能再加。',
    en: '{what}: there are {limit} already, and no more can be added.',
  },
  inUse: { zh: '仍在使用，不能这样做：{what}。', en: 'Still in use: {what}.' },
  neverDeleted: {
    zh: '这里的内容不能删除，可以停用。',
    en: 'This is never deleted. Deactivate it instead.',
  },
  pageTooLarge: { zh: '版面文本无法导入：{what}', en: 'The page can’t be imported: {what}' },
  badPage: { zh: '版面文本无法导入：{what}', en: 'The page can’t be imported: {what}' },
}
