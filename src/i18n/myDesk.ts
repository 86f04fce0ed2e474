import type { DeskListName } from '../workflow'
import type { Text } from './text'

/** The titles of a desk's lists. */
export const deskListLabels: Record<DeskListName, Text> = {
  stranded: { zh: '没有人能处理的', en: 'With nobody to decide' },
  queue: { zh: '待我审', en: 'To review' },
  signOff: { zh: '待签发', en: 'Ready to sign off' },
  schedule: { zh: '定时发出', en: 'Scheduled' },
  outToday: { zh: '今天发出', en: 'Published today' },
  returned: { zh: '退给我的', en: 'Returned to me' },
  drafts: { zh: '我的草稿', en: 'My drafts' },
  underWay: { zh: '审签中的', en: 'Under way' },
  outThisWeek: { zh: '本周发出', en: 'Published this week' },
}

/** What an empty list says. */
export const deskListEmpty: Record<Exclude<DeskListName, 'stranded'>, Text> = {
  queue: { zh: '没有等着审的稿件。', en: 'Nothing waits for a review.' },
  signOff: { zh: '没有等着签发的稿件。', en: 'Nothing waits for the sign-off.' },
  schedule: { zh: '没有定时的稿件。', en: 'Nothing is scheduled.' },
  outToday: { zh: '今天还没有发出稿件。', en: 'Nothing has gone out today.' },
  returned: { zh: '没有退改的稿件。', en: 'Nothing was returned to you.' },
  drafts: { zh: '没有草稿。', en: 'You have no drafts.' },
  underWay: { zh: '没有在审的稿件。', en: 'Nothing of yours is under way.' },
  outThisWeek: { zh: '本周还没有发出。', en: 'Nothing of yours has gone out this week.' },
}

export const myDeskTexts = {
  title: { zh: '我的桌面', en: 'My desk' },
  board: { zh: '稿件流程', en: 'The board' },
  write: { zh: '写新稿', en: 'New article' },
  greeting: { zh: '{name}，今天是{date}', en: '{name}, today is {date}' },
  nothingHere: {
    zh: '管理员不写稿、不审稿。要管的都在这里：',
    en: 'Administrators neither write nor review. What they look after is here:',
  },
  noSection: { zh: '未选版块', en: 'No section' },
  openNotes: { zh: '批注 {count} 条待办', en: 'Open notes: {count}' },
  photos: { zh: '照片 {count} 张', en: 'Photos: {count}' },
  words: { zh: '{count} 字', en: '{count} {count|word|words}' },
  reviewOf: { zh: '第 {next} 审，共 {required} 审', en: 'Review {next} of {required}' },
  ownWork: { zh: '自己的稿件，由别人审', en: 'Your own: a colleague decides' },
  ownApproval: { zh: '您已通过，等别人', en: 'You approved it: another’s turn' },
  waited: { zh: '等了 {time}', en: 'waiting {time}' },
  edited: { zh: '{when} 改过', en: 'changed {when}' },
  returnedBy: { zh: '{by} 退改：', en: '{by} returned it: ' },
  held: { zh: '定时未能发出：', en: 'Release failed: ' },
  late: { zh: '到点没有发出，已晚 {time}', en: 'Late by {time}: it has not gone out' },
  troubled: {
    zh: '有 {count} 篇定时稿件没有按时发出，请看下面标红的。',
    en: 'Scheduled articles that did not go out on time: {count}. They are marked red below.',
  },
  more: { zh: '只列前 100 篇。全部见', en: 'Only the first 100. All of them:' },
  allArticles: { zh: '稿件列表', en: 'articles' },
  today: { zh: '今天', en: 'Today' },
  tomorrow: { zh: '明天', en: 'Tomorrow' },
  keys: {
    zh: '按 J、K 上下移动，回车打开。',
    en: 'J and K move down and up, Enter opens.',
  },
  offline: {
    zh: '暂时连不上服务器，看到的可能不是最新的。',
    en: 'The server does not answer: this may be out of date.',
  },
  loading: { zh: '正在取稿件…', en: 'Looking…' },

  now: { zh: '不到 1 分钟', en: 'under a minute' },
  minutes: { zh: '{minutes} 分钟', en: '{minutes} min' },
  hours: { zh: '{hours} 小时 {minutes} 分', en: '{hours} h {minutes} min' },
  wholeHours: { zh: '{hours} 小时', en: '{hours} h' },
  days: { zh: '{days} 天', en: '{days} d' },
} satisfies Record<string, Text>
