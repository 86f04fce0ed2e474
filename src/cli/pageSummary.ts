import { kindLabels } from '../i18n/articles'
import { bylineRoleLabels } from '../i18n/byline'
import type { ParsedByline, ParsedItem, ParsedPage } from '../text/page'

const people = (list: readonly ParsedByline[]): string =>
  list
    .map(
      ({ name, role, affiliation }) => `${affiliation ?? ''}${bylineRoleLabels[role].zh} ${name}`,
    )
    .join('、')

const itemLines = (item: ParsedItem, index: number): string[] => [
  `${index + 1}. [${kindLabels[item.kind].zh}] ${item.headline ?? '（无题）'}`,
  ...(item.kicker ? [`   引题  ${item.kicker}`] : []),
  ...(item.subheadline ? [`   副题  ${item.subheadline}`] : []),
  ...(item.column ? [`   栏目  ${item.column}`] : []),
  ...(item.byline.length ? [`   署名  ${people(item.byline)}`] : []),
  ...(item.credit.length ? [`   摄影  ${people(item.credit)}`] : []),
  `   正文  ${item.body.length} 段，原文第 ${item.lines[0]}–${item.lines[1]} 行`,
]

/** A parsed page for a person at a terminal. */
export const summaryOf = ({ page, items, warnings }: ParsedPage): string =>
  [
    `${page.date ?? '日期不详'}  ${page.number ? `第 ${page.number} 版` : '版次不详'}  ${page.name ?? ''}`,
    ...items.flatMap(itemLines),
    ...warnings.map(({ line, message }) => `⚠ 第 ${line} 行：${message}`),
  ].join('\n')
