import type { Action, Stage } from '../workflow'
import type { Text } from './text'

/** What a stage that stops an article says of the move that led there, before its note. */
export const stopTexts: { readonly [stage in Stage]?: { action: Action; told: Text } } = {
  returned: { action: 'return', told: { zh: '退改意见', en: 'Returned with a note' } },
  retracted: { action: 'retract', told: { zh: '撤稿原因', en: 'Why it was retracted' } },
  spiked: { action: 'spike', told: { zh: '弃稿原因', en: 'Why it was spiked' } },
}

/** What is said of an article that waits for a decision which too few people may make. */
export const strandedTexts: { readonly [stage in Stage]?: Text } = {
  review: {
    zh: '能审这篇的编辑不够，请管理员另行指定。',
    en: 'Too few editors may review it: an administrator needs to assign another.',
  },
  approved: {
    zh: '没有人能签发这篇，请管理员指定签发人。',
    en: 'Nobody may sign it off: an administrator needs to appoint a publisher.',
  },
}

/** What the admin UI says around an article, beside its fields. */
export const deskTexts = {
  round: { zh: '第 {round} 审次', en: 'Round {round}' },
  approvals: { zh: '已通过 {given}/{required} 审', en: '{given} of {required} reviews passed' },
  revision: { zh: '第 {revision} 次修订', en: 'Revision {revision}' },
  live: { zh: '读者可见', en: 'Readers have it' },
  liveBehind: {
    zh: '读者看到的是已发出的文本，改动尚未发出',
    en: 'Readers have the published text; these changes have not gone out',
  },
  notLive: { zh: '读者看不到', en: 'Readers do not have it' },
  goesOutAt: { zh: '定于 {when} 发出', en: 'Goes out on {when}' },
  unsaved: { zh: '新稿件，尚未保存', en: 'A new article, not saved yet' },
  untitled: { zh: '（无题）', en: '(untitled)' },

  missing: { zh: '还缺：{fields}', en: 'Still missing: {fields}' },
  closedSection: {
    zh: '“{name}”已停用，换一个才能往下走。',
    en: '“{name}” is closed. Choose another before the article moves on.',
  },
  readOnly: {
    zh: '这篇稿件现在是“{stage}”，由别人处理，您只能查看，改动存不进去。',
    en: 'This article is “{stage}” now and in other hands. You can read it; changes can’t be saved.',
  },
  savingMoves: {
    zh: '这篇稿件现在是“{stage}”。改动文字并保存后，它会回到“{to}”。',
    en: 'This article is “{stage}” now. Saving a change of its text takes it to “{to}”.',
  },
  savingRevises: {
    zh: '读者看得到这篇稿件。改动文字并保存，就开始一次修订，重新送审；签发或更正之前，读者看到的不变。',
    en: 'Readers have this article. Saving a change of its text begins a revision, which goes through review; until it goes out, readers keep what they have.',
  },
  overtaken: {
    zh: '这篇稿件刚在别处改过或处理过：可能是别人，也可能是您的另一个窗口（现为第 {revision} 次修订）。您打的字还在这一页：请并排对照，逐处取舍后再存。',
    en: 'This article has just been changed elsewhere, by somebody or in another window of yours (now revision {revision}). What you typed is still on this page: compare side by side, choose, and save.',
  },
  compare: { zh: '并排对照', en: 'Compare' },
  loadLatest: { zh: '载入最新稿', en: 'Load the latest' },
  saved: { zh: '已保存', en: 'Saved' },
  saving: { zh: '保存中…', en: 'Saving…' },
  offline: { zh: '离线，文字留在本机', en: 'Offline: kept in this browser' },
  signedOut: { zh: '登录已过期', en: 'Signed out' },
  notTaken: { zh: '没有存上，文字留在本机', en: 'Not saved: kept in this browser' },
  notSavedYet: { zh: '有改动，尚未保存', en: 'Changes not saved yet' },

  heldBy: {
    zh: '{who}正在这篇稿件里（{since} 起），您现在只能看。',
    en: '{who} is in this article (since {since}). You can read it now.',
  },
  takeOver: { zh: '接手', en: 'Take over' },
  takeOverAsked: {
    zh: '接手后，{who}的页面变成只读；没存上的字留在对方本机，可以对照取回。',
    en: 'The page of {who} becomes read-only then; what is not saved stays in their browser, to be compared.',
  },
  takeOverNow: { zh: '确认接手', en: 'Take over now' },

  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },

  copyFound: {
    zh: '本机留有 {when} 没存上的文字。',
    en: 'This browser kept text of {when} that was not saved.',
  },
  putBack: { zh: '放回稿件', en: 'Put it back' },
  dropCopy: { zh: '丢弃', en: 'Discard' },

  signInAgain: { zh: '登录已过期', en: 'Your sign-in has expired' },
  signInAgainWhy: {
    zh: '您打的字还在这一页，也留在本机。请再输入一次密码，接着写。',
    en: 'What you typed is still on this page and kept in this browser. Enter your password and go on.',
  },

  mergeTitle: { zh: '两份文字，逐处取舍', en: 'Two texts: choose at each difference' },
  mergeHelp: {
    zh: '只有一方改过的地方已经选好，两人都改过的请您选。合并后的文字放回稿件，再照常保存。',
    en: 'Where only one of you changed something, that is chosen already. Choose where both did; the merged text goes into the form.',
  },
  theirText: {
    zh: '{who}的（{when}，第 {revision} 次修订）',
    en: 'By {who} ({when}, revision {revision})',
  },
  myText: { zh: '我的', en: 'Mine' },
  allTheirs: { zh: '全用这份', en: 'All of this' },
  allMine: { zh: '全用这份', en: 'All of this' },
  keepBoth: { zh: '两份都留', en: 'Keep both' },
  nothingHere: { zh: '（没有这一处）', en: '(nothing here)' },
  stillToChoose: { zh: '还有 {count} 处要选', en: '{count} still to choose' },
  mergeNow: { zh: '合并，放回稿件', en: 'Merge into the form' },
  mergeAgain: {
    zh: '稿件刚又被改了一次，请再看一遍。',
    en: 'It was changed once more just now. Please look again.',
  },

  saveFirst: {
    zh: '有改动还没保存，请先保存再做这一步。',
    en: 'There are unsaved changes. Save first.',
  },
  noAnswer: { zh: '没有连上服务器，请稍后再试。', en: 'The server did not answer. Try again.' },
  broken: { zh: '这个画面出错了', en: 'This screen broke' },
  brokenAbout: {
    zh: '重新载入就能继续。稿件里写好而没有存上的，留在这台电脑里，重新载入后可以放回。',
    en: 'Reload to go on. What was typed into an article and not saved is kept on this computer, and offered back.',
  },
  reloadScreen: { zh: '重新载入', en: 'Reload' },

  more: { zh: '更多', en: 'More' },
  actions: {
    zh: '稿件现在“{stage}”，可做的操作',
    en: 'What can be done; the article is “{stage}”',
  },
  cancel: { zh: '取消', en: 'Cancel' },
  working: { zh: '处理中…', en: 'Working…' },
  done: { zh: '已{action}', en: '{action}: done' },
  saveAnd: { zh: '保存并{action}', en: 'Save, then {action}' },
  confirmAnd: { zh: '确认{action}', en: '{action} now' },
  willSave: { zh: '您的改动会先保存。', en: 'Your changes are saved first.' },
  optional: { zh: '（可不填）', en: ' (optional)' },
  notePlaceholder: { zh: '写给同事看，读者看不到', en: 'For colleagues; readers never see it' },
  publicNotePlaceholder: {
    zh: '随稿件公开给读者看',
    en: 'Shown to readers with the article',
  },
  inThePast: { zh: '发出时间要晚于现在。', en: 'Choose a time in the future.' },

  history: { zh: '流转记录', en: 'Record' },
  noHistory: { zh: '还没有记录。', en: 'Nothing yet.' },
  system: { zh: '系统', en: 'System' },
  publicNoteOf: { zh: '公开说明：{note}', en: 'Public note: {note}' },
} satisfies Record<string, Text>

/** What an action will do, said before the person confirms it. */
export const actionPrompts: Record<Action, Text> = {
  submit: {
    zh: '送出后由编辑审阅，审阅期间您不能再改；编辑通过之前可以撤回。',
    en: 'Editors review it next. You can’t change it meanwhile; until an editor approves you may withdraw it.',
  },
  withdraw: {
    zh: '稿件回到草稿，由您继续写。',
    en: 'It becomes a draft again, yours to go on with.',
  },
  approve: {
    zh: '您对现在的全文负责：通过的就是读者将看到的文字。',
    en: 'You answer for the whole text as it stands: what you approve is what readers get.',
  },
  return: {
    zh: '稿件退给作者修改。请写明要改什么，作者会在稿件上方看到。',
    en: 'It goes back to its author. Say what to mend; they see it above the article.',
  },
  publish: {
    zh: '签发后读者立刻看到这篇稿件，不能收回，只能更正或撤稿。',
    en: 'Readers get it at once. It can’t be taken back, only corrected or retracted.',
  },
  schedule: {
    zh: '到时自动发出。在那之前可以取消定时。',
    en: 'It goes out by itself at that time. Until then the schedule can be cancelled.',
  },
  unschedule: {
    zh: '稿件回到待签发，不会自动发出。',
    en: 'It waits for sign-off again and does not go out by itself.',
  },
  correct: {
    zh: '读者立刻看到更正后的文字和更正说明，不能收回。',
    en: 'Readers get the corrected text and the note at once. It can’t be taken back.',
  },
  retract: {
    zh: '读者立刻看不到这篇稿件。写了公开说明，读者会看到标题、日期和这段说明；不写就不留痕迹。',
    en: 'Readers lose it at once. With a public note they see headline, date and note; without one, nothing.',
  },
  spike: {
    zh: '稿件不再使用；已发稿件只放弃这次修订，读者仍看到原文。编辑可以恢复弃稿。',
    en: 'It is dropped; of a published article only this revision is. An editor may revive it.',
  },
  revive: {
    zh: '稿件回到草稿，重新走审签。',
    en: 'It becomes a draft and goes through reviews again.',
  },
}
