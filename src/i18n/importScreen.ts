import type { Text } from './text'

/** The screen that takes a whole page (粘贴整版). */
export const importScreenTexts = {
  title: { zh: '粘贴整版', en: 'Paste a page' },
  intro: {
    zh: '把一版的全部文字粘贴到这里，或把文本文件拖进来（UTF-8、GBK 都可以）。系统把它拆成一篇篇稿件，核对、改好之后一次建成草稿。',
    en: 'Paste the whole text of a page, or drop a text file (UTF-8 or GBK). It is split into articles; check and mend them, then make all drafts at once.',
  },
  text: { zh: '整版文字', en: 'Text of the page' },
  textPlaceholder: {
    zh: '在这里粘贴，或拖入 .txt 文件',
    en: 'Paste here, or drop a .txt file',
  },
  chooseFile: { zh: '选择文件', en: 'Choose a file' },
  fromPage: { zh: '版上印的', en: 'as printed' },
  split: { zh: '拆分稿件', en: 'Split into articles' },
  splitting: { zh: '正在拆分…', en: 'Splitting…' },
  again: { zh: '重新粘贴', en: 'Start again' },
  againSure: {
    zh: '核对过的改动会丢掉，确定重新粘贴？',
    en: 'What you corrected will be lost. Start again?',
  },

  itemCount: { zh: '共 {count} 篇', en: 'Articles: {count}' },
  warningCount: { zh: '{count} 处提醒', en: 'Warnings: {count}' },
  newPeople: { zh: '新名字 {count} 个', en: 'New names: {count}' },
  source: { zh: '版面原文', en: 'Source text' },
  showSource: { zh: '看原文', en: 'Show the source' },
  hideSource: { zh: '收起原文', en: 'Hide the source' },
  lines: { zh: '原文第 {from}–{to} 行', en: 'Lines {from}–{to}' },
  line: { zh: '第 {line} 行', en: 'Line {line}' },
  unsure: { zh: '标题把握不大，请核对', en: 'Unsure of the headings: please check' },
  isAlready: {
    zh: '版面上已有这一篇，不会重复建稿',
    en: 'The page has it already; no second draft',
  },

  merge: { zh: '并入上一篇', en: 'Join to the one above' },
  drop: { zh: '不要这篇', en: 'Leave out' },
  splitHere: { zh: '从这段起另成一篇', en: 'Start another article here' },
  undoStep: { zh: '撤销一步', en: 'Undo a step' },
  swap: { zh: '与下一行对调', en: 'Swap with the line below' },
  addPerson: { zh: '加一人', en: 'Add a person' },
  remove: { zh: '删去', en: 'Remove' },
  addBlock: { zh: '加一段', en: 'Add a paragraph' },
  isNew: { zh: '新名字', en: 'new name' },
  isKnown: { zh: '已有', en: 'known' },
  newHelp: {
    zh: '记者库里没有，会新建一个待核对的署名身份',
    en: 'Not among the reporters: one is made, for an editor to confirm',
  },
  unknownColumn: { zh: '还没有这个栏目', en: 'no such column yet' },
  more: { zh: '电头、转载来源', en: 'Dateline and source' },

  create: { zh: '建成 {count} 篇草稿', en: 'Make drafts: {count}' },
  nothingNew: { zh: '没有新稿件', en: 'Nothing new' },
  creating: { zh: '正在建稿…', en: 'Making drafts…' },
  allAlready: {
    zh: '这一版已经导入过，没有新增稿件。',
    en: 'This page was imported before. Nothing was added.',
  },
  created: { zh: '已建成 {count} 篇草稿', en: 'Drafts made: {count}' },
  createdBefore: { zh: '原来就有', en: 'was there' },
  createdNow: { zh: '新建', en: 'new' },
  openPage: { zh: '打开版面', en: 'Open the page' },
  anotherPage: { zh: '再贴一版', en: 'Another page' },
  undo: { zh: '撤销导入', en: 'Undo the import' },
  undone: {
    zh: '已撤销：{count} 篇草稿转为弃稿，并从版面上拿下。',
    en: 'Undone. Drafts spiked and taken off the page: {count}.',
  },
  createLost: {
    zh: '没有收到回应，不知道草稿建成没有。请再按一次：建成了的不会重复建。',
    en: 'No answer came, so the drafts may have been made or not. Press again: none is made twice.',
  },
  undoLost: {
    zh: '没有收到回应，不知道撤了没有。请再按一次。',
    en: 'No answer came, so the import may have been undone or not. Press again.',
  },
  kept: {
    zh: '标着“没有撤”的还在：有人改过、批注过、正在写，或归别人。点开看看，不要的在稿件里弃稿。',
    en: 'Those marked “left alone” are still there: somebody has changed or annotated them, is writing in them, or owns them. Open one to spike it there.',
  },
  leftAlone: { zh: '没有撤', en: 'left alone' },
  peopleStay: {
    zh: '这次新建的 {count} 个署名留着，等编辑核对。',
    en: 'New bylines that stay for an editor to confirm: {count}.',
  },
  openReporters: { zh: '看署名', en: 'See the bylines' },
  backToCheck: { zh: '回到核对', en: 'Back to checking' },
  untitled: { zh: '（无题）', en: '(untitled)' },
} satisfies Record<string, Text>

export const blockLabels = {
  paragraph: { zh: '正文', en: 'Paragraph' },
  crosshead: { zh: '小标题', en: 'Crosshead' },
  caption: { zh: '图片说明', en: 'Caption' },
} satisfies Record<string, Text>
