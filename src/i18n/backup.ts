import type { Text } from './text'

export const backupTexts = {
  usage: {
    zh: '用法：npm run --silent backup -- [文件.tar.gz]，或 npm run --silent restore -- 文件.tar.gz',
    en: 'usage: npm run --silent backup -- [FILE.tar.gz], or npm run --silent restore -- FILE.tar.gz',
  },
  done: {
    zh: '已备份到 {file}：{documents} 个文档，{photos} 个照片文件。里面有未发的稿件和账号，请妥善保管。',
    en: 'Backed up to {file}: {documents} documents, {photos} photo files. It holds unpublished articles and accounts: keep it safe.',
  },
  exists: { zh: '文件已存在：{file}', en: 'The file exists: {file}' },
  restored: {
    zh: '已恢复 {taken} 的备份：{documents} 个文档，{photos} 个照片文件，逐一核对无误。',
    en: 'Restored the back-up of {taken}: {documents} documents, {photos} photo files, each of them compared.',
  },
  photosAway: {
    zh: '照片存放处没有按要求回应：{why}',
    en: 'The photos’ store did not answer as it should: {why}',
  },
  unreadable: { zh: '读不了 {file}：{why}', en: 'Could not read {file}: {why}' },
} satisfies Record<string, Text>

export const restoreFaultTexts = {
  databaseInUse: {
    zh: '数据库 {what} 里已有内容。请恢复到空的数据库（另设 DATABASE_URI）。',
    en: 'The database {what} has content. Restore into an empty one (set DATABASE_URI).',
  },
  photosInUse: {
    zh: '照片存放处 {what} 不是空的。请恢复到空目录或空桶（另设 PHOTO_DIR 或 S3_BUCKET）。',
    en: 'The photos’ store {what} is not empty. Restore into an empty folder or bucket (set PHOTO_DIR or S3_BUCKET).',
  },
  notABackup: { zh: '这不是头版的备份。', en: 'This is no back-up of Touban.' },
  otherFormat: {
    zh: '备份的格式是 {what}，这个版本读不了。',
    en: 'The back-up has format {what}, which this version can’t read.',
  },
  cutShort: {
    zh: '备份不完整：结尾缺失。已读入的内容请清空后再试。',
    en: 'The back-up is cut short. Clear what was read before another try.',
  },
  differs: {
    zh: '{what} 与备份时不符。已读入的内容请清空后再试。',
    en: '{what} is not what was backed up. Clear what was read before another try.',
  },
} satisfies Record<string, Text>
