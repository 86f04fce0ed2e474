import type { PageWarning, WarningCode } from '../text/page'
import { say, type Text } from './text'

/** What the page parser leaves for a person to look at, by its code. */
export const pageWarningTexts: Record<WarningCode, Text> = {
  noItems: {
    zh: '这一版没有找到稿件，请检查粘贴的文本是否完整。',
    en: 'No article was found on this page: check that its text is whole.',
  },
  garbled: {
    zh: '本行有坏字（\uFFFD），原文在存成文本时已经损坏，请对照版面补上。',
    en: 'This line holds characters that were lost (\uFFFD) when the text was saved: fill them in from the page.',
  },
  headless: {
    zh: '这一条没有找到标题，请补上主题。',
    en: 'No headline was found for this item: add one.',
  },
  bodiless: {
    zh: '这一条只有标题，没有正文，请对照版面核对。',
    en: 'This item has headings and no text: compare it with the page.',
  },
  unfinished: {
    zh: '这一条的最后一段没有以句号结束，可能缺了下文，请对照版面补全。',
    en: 'The last paragraph of this item ends in mid-sentence: add what is missing from the page.',
  },
  box: {
    zh: '“{heading}”是服务信息（天气、开奖等），不是稿件，未导入；原文仍在版面文本中。',
    en: '“{heading}” is a service box (weather, lottery and the like), no article: left out. The page’s text keeps it.',
  },
  headingsMerged: {
    zh: '标题行多于三行，已把多出的并入副题，请在编辑页核对引题、主题和副题。',
    en: 'More than three heading lines: those beyond were put into the subheadline. Check kicker, headline and subheadline.',
  },
  titleElsewhere: {
    zh: '“上接”里的标题《{title}》没有另存，请与本条标题核对。',
    en: 'The title that “continued from” names, “{title}”, was not kept: compare it with the headline.',
  },
  datelineDate: {
    zh: '讯头“{printed}”里的日期不存在，请核对。',
    en: 'The dateline “{printed}” has a day that does not exist: check it.',
  },
  secondSource: {
    zh: '这一条印有两个来源，“{printed}”未导入，请核对来源。',
    en: 'This item prints two sources: “{printed}” was left out. Check the source.',
  },
  pageOfSource: {
    zh: '来源中的版次“{printed}”没有对应的字段，未导入，如需要请写进来源名称。',
    en: 'No field holds the page of a source, “{printed}”: left out. Write it into the source’s name if it is needed.',
  },
  secondTurn: {
    zh: '这一条印有两处“下转”，第{page}版未导入，请核对。',
    en: 'This item is continued on two pages: page {page} was left out. Check it.',
  },
  secondDate: {
    zh: '本行日期“{printed}”与前面的“{kept}”不一致，已按前面的处理，请核对。',
    en: 'The date {printed} on this line differs from {kept} above, which was kept. Check it.',
  },
  secondNumber: {
    zh: '本行版号“{printed}”与前面的“{kept}”不一致，已按前面的处理，请核对。',
    en: 'The page number {printed} on this line differs from {kept} above, which was kept. Check it.',
  },
  weekday: {
    zh: '星期{weekday}与日期 {date} 对不上，请核对页眉日期。',
    en: '{weekday} is not the day of {date}: check the date in the header.',
  },
  letter: {
    zh: '版号中的叠次“{letter}”没有对应的字段，只保留了数字 {number}，请核对版号。',
    en: 'No field holds the part of the paper, “{letter}”: only the number {number} was kept. Check the page number.',
  },
  headerUnused: {
    zh: '“{printed}”是报头、导读一类，不属于哪篇稿件，未导入；如需要请另行登记。',
    en: '“{printed}” belongs to no article (a header, a list of contents): left out. Note it elsewhere if it is needed.',
  },
  givenDateInvalid: {
    zh: '给出的日期“{given}”不是有效的年月日，已忽略，请改为 YYYY-MM-DD。',
    en: 'The date given, “{given}”, is no day of the calendar and was ignored: give it as YYYY-MM-DD.',
  },
  givenDate: {
    zh: '给出的日期“{given}”与版面上印的“{printed}”不同，已采用给出的，请核对。',
    en: 'The date given, {given}, differs from the {printed} on the page and was taken. Check it.',
  },
  givenNumber: {
    zh: '给出的版号“{given}”与版面上印的“{printed}”不同，已采用给出的，请核对。',
    en: 'The page number given, {given}, differs from the {printed} on the page and was taken. Check it.',
  },
  givenName: {
    zh: '给出的版名“{given}”与版面上印的“{printed}”不同，已采用给出的，请核对。',
    en: 'The page name given, “{given}”, differs from the “{printed}” on the page and was taken. Check it.',
  },
}

/** 0 is Sunday. */
const weekdays: readonly Text[] = [
  { zh: '日', en: 'Sunday' },
  { zh: '一', en: 'Monday' },
  { zh: '二', en: 'Tuesday' },
  { zh: '三', en: 'Wednesday' },
  { zh: '四', en: 'Thursday' },
  { zh: '五', en: 'Friday' },
  { zh: '六', en: 'Saturday' },
]

/** A warning as people read it, on the command line, over HTTP and on the import screen. */
export type ToldWarning = { line: number; message: string }

export const tell = (
  warnings: readonly PageWarning[],
  language: string | undefined,
): ToldWarning[] =>
  warnings.map(({ line, code, params }) => {
    const weekday = weekdays[Number(params.weekday)]
    const named = weekday ? { ...params, weekday: say(weekday, language) } : params
    return { line, message: say(pageWarningTexts[code], language, named) }
  })
