import { type ItemKind } from '../types'

/** Columns whose items are of one kind. Compared after brackets and spaces are taken off. */
const COLUMN_KINDS: Record<string, ItemKind> = {
  简报: 'brief',
  简明新闻: 'brief',
  一线快报: 'brief',
  新闻集装箱: 'brief',
  图片新闻: 'photo',
  摄影报道: 'photo',
  图片报道: 'photo',
  图说: 'photo',
  图说新闻: 'photo',
  新闻图片: 'photo',
  组图: 'photo',
  镜头: 'photo',
  评论: 'commentary',
  社论: 'commentary',
  时评: 'commentary',
  短评: 'commentary',
  快评: 'commentary',
  锐评: 'commentary',
  热评: 'commentary',
  微评: 'commentary',
  微评论: 'commentary',
  漫评: 'commentary',
  本报评论: 'commentary',
  评论员文章: 'commentary',
  本报评论员文章: 'commentary',
  编者按: 'commentary',
  今日谈: 'commentary',
  观点: 'commentary',
  理论: 'commentary',
  理论周刊: 'commentary',
  言论: 'commentary',
  时论: 'commentary',
  本报社论: 'commentary',
  社評: 'commentary',
  社评: 'commentary',
  社论评论: 'commentary',
  街谈巷议: 'commentary',
  新闻时评: 'commentary',
  今日时评: 'commentary',
  新闻漫谈: 'commentary',
  微言: 'commentary',
  微言大义: 'commentary',
  画里有话: 'commentary',
  一家之言: 'commentary',
  众说: 'commentary',
  网言网语: 'commentary',
  网友热议: 'commentary',
  来论: 'commentary',
  特写: 'feature',
  通讯: 'feature',
  专访: 'feature',
  人物: 'feature',
  纪实: 'feature',
  侧记: 'feature',
  现场特写: 'feature',
  新闻特写: 'feature',
  人物通讯: 'feature',
  人物专访: 'feature',
  人物特写: 'feature',
  深度报道: 'feature',
  新闻调查: 'feature',
  记者调查: 'feature',
  报告文学: 'feature',
  新春走基层: 'feature',
  散文: 'feature',
  诗歌: 'feature',
  随笔: 'feature',
  小小说: 'feature',
  连载: 'feature',
  长篇连载: 'feature',
  小说连载: 'feature',
  书评: 'feature',
  读书札记: 'feature',
  读书笔记: 'feature',
}
const BRIEF_ENDINGS =
  '简讯|短讯|快讯|快报|一句话新闻|快读|速览|速递|速读|快览|速报|短波|快递|集纳|集锦|集萃|一束|点滴|资讯|播报|动态|[微短]新闻|[微文书艺影学医]讯'
/** Labels that may stand inside a column's name: 太原时评, 新闻特写·创城. */
const KIND_ENDINGS: readonly (readonly [RegExp, ItemKind])[] = [
  [
    /(?:时评|社论|短评|快评|锐评|评论|评论员文章|杂谈|论坛|时论|大家谈|大家议|漫谈|观察家|点评)$/,
    'commentary',
  ],
  [new RegExp(`(?:${BRIEF_ENDINGS}|扫描|简报)$`), 'brief'],
  [/(?:图片新闻|图片报道|摄影|图片|影像)$/, 'photo'],
  [/(?:特写|专访|纪实|侧记|通讯|调查|访谈|故事|人物|连载)$/, 'feature'],
]
const LABEL_WRAPPING =
  /[\s\u3000\u3010\u3011\u3014\u3015[\]\uFF3B\uFF3D<>\u3008\u3009\u300A\u300B\u00B7\u2022:\uFF1A|\uFF5C\u4E28\u2502\u25A0-\u25FF\u2605\u2606]/g

export const bareLabel = (text: string): string => text.replace(LABEL_WRAPPING, '')
const BRIEFS_LABEL = new RegExp(
  `^\\p{sc=Han}{0,6}(?:${BRIEF_ENDINGS}|(?:新闻|环球|国际|天下|全球|世界)扫描|(?:新闻|证券|股市|财经|时政|国内|国际|体育)简报)$`,
  'u',
)
// 热线快评, 三农时评, 长篇小说连载: what kind of column a line is, with a word or two of which
const KNOWN_ENDINGS = /^\p{sc=Han}{2,4}(?:时评|短评|快评|锐评|微评|连载)$/u
/** What readers wrote, and what came of it; it stands over texts without a headline too. */
const LETTERS =
  /^(?:\p{sc=Han}{0,4}(?:问答|答疑)|回音壁|回声|来信照登|来信选登|读者来信|来函照登|来信摘登)$/u
/** Over what the paper did not write. */
const ADVERTISEMENTS = /^(?:公益|分类|便民|商业)?广告$/
export const isKnownColumn = (text: string): boolean => {
  const label = bareLabel(text)
  return (
    label in COLUMN_KINDS ||
    [KNOWN_ENDINGS, LETTERS, ADVERTISEMENTS, BRIEFS_LABEL].some((known) => known.test(label))
  )
}
export const isLetters = (text: string): boolean => LETTERS.test(bareLabel(text))
export function kindOfColumn(column: string): ItemKind | null {
  const label = bareLabel(column)
  return COLUMN_KINDS[label] ?? KIND_ENDINGS.find(([ending]) => ending.test(label))?.[1] ?? null
}
