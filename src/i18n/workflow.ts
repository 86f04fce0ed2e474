import type { Input, Missing, Move, Role, Stage } from '../workflow'
import type { Text } from './text'

export const stageLabels: Record<Stage, Text> = {
  draft: { zh: '草稿', en: 'Draft' },
  review: { zh: '待审', en: 'In review' },
  returned: { zh: '退改', en: 'Returned' },
  approved: { zh: '待签发', en: 'Approved' },
  scheduled: { zh: '定时', en: 'Scheduled' },
  published: { zh: '已发', en: 'Published' },
  retracted: { zh: '撤稿', en: 'Retracted' },
  spiked: { zh: '弃稿', en: 'Spiked' },
}

export const moveLabels: Record<Move, Text> = {
  submit: { zh: '送审', en: 'Submit' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  approve: { zh: '通过', en: 'Approve' },
  return: { zh: '退改', en: 'Return' },
  publish: { zh: '签发', en: 'Publish' },
  schedule: { zh: '定时签发', en: 'Schedule' },
  unschedule: { zh: '取消定时', en: 'Unschedule' },
  correct: { zh: '更正', en: 'Correct' },
  retract: { zh: '撤稿', en: 'Retract' },
  spike: { zh: '弃稿', en: 'Spike' },
  revive: { zh: '恢复', en: 'Revive' },
  create: { zh: '建稿', en: 'Create' },
  revise: { zh: '开始修订', en: 'Start a revision' },
  void: { zh: '改动作废审签', en: 'Approval voided by an edit' },
  release: { zh: '到点签发', en: 'Released on schedule' },
  hold: { zh: '定时未能发出', en: 'Held: release failed' },
}

export const roleLabels: Record<Role, Text> = {
  reporter: { zh: '记者', en: 'Reporter' },
  editor: { zh: '编辑', en: 'Editor' },
  publisher: { zh: '签发人', en: 'Publisher' },
  admin: { zh: '管理员', en: 'Administrator' },
}

export const inputLabels: Record<Input, Text> = {
  note: { zh: '意见', en: 'Note' },
  publicNote: { zh: '公开说明', en: 'Public note' },
  publishAt: { zh: '发出时间', en: 'Goes out at' },
}

export const missingLabels: Record<Missing, Text> = {
  headline: { zh: '主题', en: 'headline' },
  section: { zh: '版块', en: 'section' },
  openSection: { zh: '在用的版块（现在的已停用）', en: 'open section (its own is closed)' },
  byline: { zh: '署名或来源', en: 'byline or source' },
  body: { zh: '正文', en: 'body' },
  photos: { zh: '照片（文件、说明、摄影者）', en: 'photo (file, caption, credit)' },
}
