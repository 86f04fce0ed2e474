import type { Text } from './text'

export const photoMessages = {
  filename: { zh: '文件名', en: 'File name' },
  mimeType: { zh: '文件格式', en: 'File format' },
  url: { zh: '网址', en: 'Address' },
  thumbnailURL: { zh: '缩略图网址', en: 'Address of the thumbnail' },
  singular: { zh: '照片', en: 'Photo' },
  plural: { zh: '照片', en: 'Photos' },
  about: {
    zh: '原片只存档；读者得到的是去掉拍摄信息的缩小版。',
    en: 'Originals are for the archive; readers get smaller copies without the camera’s data.',
  },
  caption: { zh: '说明', en: 'Caption' },
  captionHelp: {
    zh: '留空则取照片自带的说明（IPTC/XMP）。放进稿件时抄入稿件，之后两处各自修改。',
    en: 'Taken from the picture (IPTC/XMP) when empty. Copied into an article when placed; later changes stay apart.',
  },
  credit: { zh: '摄影者', en: 'Credit' },
  creditHelp: {
    zh: '见报时印作“某某 摄”。留空则取照片自带的作者。',
    en: 'Printed as “name 摄”. Taken from the picture when empty.',
  },
  takenAt: { zh: '拍摄时间', en: 'Taken at' },
  takenAtHelp: { zh: '留空则取照片自带的时间。', en: 'Taken from the picture when empty.' },
  place: { zh: '拍摄地点', en: 'Place' },
  placeHelp: { zh: '留空则取照片自带的城市名。', en: 'The city named in the picture when empty.' },
  originalFilename: { zh: '原文件名', en: 'Original file name' },
  originalFilenameHelp: { zh: '上传时的文件名。', en: 'As it was uploaded.' },
  uploader: { zh: '上传者', en: 'Uploader' },
  uploaderHelp: { zh: '谁上传的，由系统记录。', en: 'Who added it, kept by the system.' },
  notAPicture: {
    zh: '只收 JPEG、PNG、WebP、AVIF 照片，这个文件不是。请另存为 JPEG 再传。',
    en: 'Only JPEG, PNG, WebP and AVIF pictures are taken; this file is none. Save it as a JPEG.',
  },
  misnamed: {
    zh: '这个文件其实是 {actual}，却写作 {claimed}。请改好文件名再传。',
    en: 'This file is {actual}, but says it is {claimed}. Rename it and try again.',
  },
  broken: {
    zh: '照片文件已损坏，打不开。请找原来的文件再传一次。',
    en: 'The picture is damaged and can’t be opened. Look for the original, and upload that.',
  },
  animated: {
    zh: '不收动图。请截取其中一幅，存为 JPEG 再传。',
    en: 'Animated pictures are not taken. Save one frame of it as a JPEG.',
  },
  tooManyPixels: {
    zh: '照片像素太多：最多 {limit}00 万像素。请在看图软件里缩小，另存后再传。',
    en: 'Too many pixels: at most {limit} million. Make it smaller, and upload that.',
  },
  oneFile: { zh: '每张照片只能有一个文件。', en: 'A photo has one file.' },
  noAddress: {
    zh: '请直接上传文件，不能从网址抓取。',
    en: 'Upload the file itself; files are not fetched from addresses.',
  },
  reviewed: {
    zh: '已送审、已通过或已发的稿件正在用这张照片，文件、拍摄时间和地点不能改',
    en: 'an article that is in review, approved or published uses this photo, so its file, time and place can’t be changed',
  },
  everUsed: {
    zh: '有稿件用过这张照片',
    en: 'an article has used this photo',
  },
  /** A reason, and the photos that it keeps from being deleted. */
  kept: { zh: '{reason}{names}', en: '{reason} {names}' },
  named: { zh: '“{name}”', en: '“{name}”' },
  andOthers: { zh: '{names}等，另有 {count} 张', en: '{names} and {count} more' },
} satisfies Record<string, Text>
