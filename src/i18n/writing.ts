import type { WordFault } from '../desk/Word/document'
import type { Text } from './text'

/** Entering an article: from Word, by pasting, by dropping photos. */
export const writingTexts = {
  fromWord: { zh: '从 Word 读入', en: 'Read from Word' },
  dropHint: {
    zh: '也可以把 .docx、.txt 或照片拖进来；照片拖到正文里，就放在那里。',
    en: 'Or drop a .docx, a .txt or photos here; a photo dropped on the text is placed there.',
  },
  reading: { zh: '正在读《{name}》……', en: 'Reading {name} …' },
  askWord: {
    zh: '《{name}》：{headline}，{words} 字。稿件里已经有文字。',
    en: '{name}: {headline}, {words} words. The article has text already.',
  },
  noHeadline: { zh: '无标题', en: 'no headline' },
  replace: { zh: '换下现有文字', en: 'Replace the text' },
  append: { zh: '接在正文后面', en: 'Add to the end' },
  leave: { zh: '不要了', en: 'Never mind' },
  filled: {
    zh: '《{name}》已填入，请核对标题、署名和正文。',
    en: '{name} has been filled in. Check headline, byline and text.',
  },
  fillFields: { zh: '填入字段', en: 'Fill the fields' },
  unpacked: {
    zh: '正文里的标题、讯头、署名已填入各栏，请核对。',
    en: 'Headings, dateline and byline have been taken out of the text into their fields. Check them.',
  },
  columnNamed: {
    zh: '文中的栏目“{column}”没有填，请在右侧选。',
    en: 'The column “{column}” was not filled in: choose it at the side.',
  },
  creditNamed: {
    zh: '文中的摄影者 {names} 没有照片可填，请在放照片时写上。',
    en: 'There is no photo for the credit {names}: add it with the photo.',
  },
  oneDocument: {
    zh: '一次读一份文档，没有读：{names}。',
    en: 'One document at a time. Not read: {names}.',
  },
  leftOut: {
    zh: '{count} 张图不是 JPEG、PNG、WebP、AVIF，或者太多，没有带入。',
    en: '{count} {count|picture was|pictures were} left out: no JPEG, PNG, WebP or AVIF, or one too many.',
  },
  picturesLeft: {
    zh: '{count} 张图没有带进来：请先存到本机，再拖进正文。',
    en: 'Pictures left out: {count}. Save them and drop them on the text.',
  },
  photosLeft: {
    zh: '照片没有放进稿件。',
    en: 'The photos were not placed.',
  },
  placePhotos: { zh: '放进稿件的照片', en: 'Photos to place' },
  placeHint: {
    zh: '说明和摄影者取自照片本身，没有的请补上。',
    en: 'Caption and credit are the picture’s own; add what is missing.',
  },
  uploading: { zh: '正在上传……', en: 'Uploading …' },
  caption: { zh: '图片说明', en: 'Caption' },
  photographers: {
    zh: '摄影者（几个人用、隔开）',
    en: 'Photographers (several: separate them by commas)',
  },
  place: { zh: '放进稿件', en: 'Place' },
  tooLarge: {
    zh: '照片超过 30 MB。请在看图软件里另存为小一些的 JPEG，再拖进来。',
    en: 'Larger than 30 MB. Save it as a smaller JPEG and drop it again.',
  },
  length: { zh: '{count}/{most} 字', en: '{count}/{most} characters' },
  tooLong: { zh: '{count}/{most} 字，偏长', en: '{count}/{most} characters: long' },
} satisfies Record<string, Text>

export const wordFaults: Record<WordFault, Text> = {
  notWord: {
    zh: '这不是 Word 文档。读得了的是 .docx 和 .txt；别的请打开，把文字复制到正文里。',
    en: 'This is no Word document. A .docx or .txt can be read; of others, copy the text into the body.',
  },
  notText: {
    zh: '这份 .txt 里读不出文字。请打开它，把文字复制到正文里。',
    en: 'No text can be read in this .txt. Open it and copy the text into the body.',
  },
  oldWord: {
    zh: '这是旧版 .doc、WPS 文字或者带密码的文档。请在 Word 或 WPS 里“另存为 .docx”，不加密码。',
    en: 'This is an old .doc, a .wps or protected by a password. Save it as .docx without one.',
  },
  damaged: {
    zh: '文档已损坏，读不出来。请在 Word 里打开，另存一份再试。',
    en: 'The document is damaged. Open it in Word, save a copy and try that.',
  },
  tooLarge: {
    zh: '文档太大：最多 50 MB、两千段。请拆成几篇，或者删掉多余的图片。',
    en: 'The document is too large: at most 50 MB and 2,000 paragraphs. Split it, or take pictures out.',
  },
  tooSlow: {
    zh: '读这份文档用的时间太长，已经停下。请另存一份，或者把文字直接粘贴进来。',
    en: 'Reading it took too long and was stopped. Save a copy, or paste the text.',
  },
}
