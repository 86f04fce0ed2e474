import type { Text } from './text'

/** What the review view says around an article. */
export const reviewTexts = {
  title: { zh: '审阅', en: 'Review' },
  comparedWith: {
    zh: '标出的是 {when} {by}“{action}”以来的改动',
    en: 'Marked: what changed since “{action}” by {by}, {when}',
  },
  said: { zh: '当时的意见：{note}', en: 'The note then: {note}' },
  firstReading: {
    zh: '这份文本还没有人审过，请通读全文。',
    en: 'Nobody has reviewed this text yet: read all of it.',
  },
  newToReaders: {
    zh: '读者手里没有旧文可对照，请通读全文。',
    en: 'Readers have no earlier text to compare with: read all of it.',
  },
  nothingBefore: {
    zh: '没有可对照的上一份文本。',
    en: 'There is no earlier text to compare with.',
  },
  unchanged: { zh: '文字没有改动。', en: 'The text has not changed.' },
  changedPlaces: { zh: '改动 {count} 处', en: 'Places changed: {count}' },
  nextChange: { zh: '下一处改动', en: 'Next change' },
  added: { zh: '新增', en: 'New' },
  removed: { zh: '删去', en: 'Removed' },
  movedHere: { zh: '移到这里', en: 'Moved here' },
  movedAway: { zh: '移走', en: 'Moved away' },
  untilThen: { zh: '原为', en: 'Before' },
  nothing: { zh: '（空）', en: '(empty)' },
  previous: { zh: '上一篇', en: 'Previous' },
  next: { zh: '下一篇', en: 'Next' },
  place: { zh: '{list}：第 {at} 篇，共 {count} 篇', en: '{list}: {at} of {count}' },
  keys: {
    zh: 'J 下一篇，K 上一篇，N 下一处改动 · A 通过、签发，R 退改',
    en: 'J next, K previous, N next change · A approve or publish, R return',
  },
  edit: { zh: '改字', en: 'Edit the text' },
  loading: { zh: '正在取稿件…', en: 'Looking…' },
} satisfies Record<string, Text>
