import { lengthOf } from '../lines/marks'
import { type Reading } from '../shapes/shape'
import { type Part, type Sketch } from '../items/sketch'
import { type ItemKind, type ParsedByline, type ParsedDateline } from '../types'
import { isKnownColumn, kindOfColumn } from '../shapes/columnKinds'

interface Heads {
  column: string | null
  kicker: string | null
  headline: string | null
  subheadline: string | null
}
interface Signs {
  dateline: ParsedDateline | null
  byline: readonly ParsedByline[]
  credit: readonly ParsedByline[]
}

const CORRECTION =
  /^(?:更\s*正|致\s*歉|道\s*歉|勘\s*误|订\s*正)(?:启事|声明|说明|与致歉|与说明|及致歉|信)?$|^(?:关于.{0,40}的)?(?:更正|致歉|勘误)(?:启事|声明|说明)?$|(?:更正启事|更正说明|致歉信|致歉声明)$/
const FEATURE =
  /^(?:\u2014|\u2015|-)*(?:访|专访|对话)\p{sc=Han}{4}|^(?:\u2014|\u2015|-)+(?:记|追记)\p{sc=Han}{4}|(?:特写|侧记|的故事|纪实|纪事|见闻|专访|访谈录?|速写|散记|札记|走访记|采访记|(?<!介入|立案|接受|开展|启动|展开|进行|配合|成立|被)调查|素描|剪影|掠影|小记)[\u201D\u300B]?$|^(?:特写|通讯|专访|纪实)[\s\u3000:\uFF1A|\u00B7]/u
const COMMENTARY = /^(?:社论|时评|短评|快评|锐评|评论|本报评论)[\s\u3000:\uFF1A|\u00B7\u4E28]/
const LONGEST_BRIEF = 400

/** The kind of an item, from what is printed over it and how it is signed. */
export function kindOf(
  heads: Heads,
  signs: Signs,
  sketch: Sketch,
  parts: readonly Part[],
  reading: Reading,
): ItemKind {
  const label = heads.column === null ? null : kindOfColumn(heads.column)
  const lines = [heads.kicker, heads.headline, heads.subheadline].filter((line) => line !== null)
  const texts = parts.filter((part) => part.role === 'text' || part.role === 'caption')
  if (CORRECTION.test(heads.headline ?? '') || label === 'correction') return 'correction'
  if (label === 'commentary' || lines.some((line) => COMMENTARY.test(line))) return 'commentary'
  if (signs.byline.some(({ role }) => role === 'commentator')) return 'commentary'
  if (isSignedOpinion(signs, reading.pageName)) return 'commentary'
  // 标题 and （甲 文/图） in a column of briefs
  if (label === 'brief' && heads.headline !== null && isBriefText(texts)) return 'brief'
  if (isPhoto(signs, sketch, texts, label, reading)) return 'photo'
  if (sketch.brief && isBriefText(texts)) return 'brief'
  // 暖心故事 names its stories loosely: what opens with 本报讯 is news.
  const isFeature = label === 'feature' && (!signs.dateline || isKnownColumn(heads.column ?? ''))
  if (isFeature || lines.some((line) => FEATURE.test(line))) return 'feature'
  return 'news'
}

/** On the opinion page, what an author signs and no dateline opens is opinion. */
const isSignedOpinion = ({ dateline, byline, credit }: Signs, pageName: string | null): boolean =>
  pageName !== null &&
  // 要闻·评论 has both.
  pageName.split('\u00B7').every((name) => kindOfColumn(name) === 'commentary') &&
  dateline === null &&
  byline.length > 0 &&
  !credit.some(({ name }) => byline.some((author) => author.name === name))

const isBriefText = (texts: readonly Part[]): boolean =>
  texts.length <= 3 && texts.reduce((sum, part) => sum + lengthOf(part.text), 0) <= LONGEST_BRIEF

function isPhoto(
  signs: Signs,
  sketch: Sketch,
  texts: readonly Part[],
  label: ItemKind | null,
  reading: Reading,
): boolean {
  if (label === 'photo') return true
  if (signs.dateline !== null || signs.credit.length === 0) return false
  if (sketch.photo) return true
  const running = texts.filter(({ role }) => role === 'text')
  const isStoryUnderPicture = texts[0]?.role === 'caption' && running.length > 0
  if (isStoryUnderPicture) return false
  if (
    reading.pageName !== null &&
    kindOfColumn(reading.pageName) === 'photo' &&
    running.length <= 2
  )
    return true
  const onlyPictures = signs.byline.every(({ name }) =>
    signs.credit.some((one) => one.name === name),
  )
  return (
    onlyPictures &&
    running.length <= (signs.byline.length > 0 ? 1 : 2) &&
    texts.every((part) => lengthOf(part.text) <= LONGEST_BRIEF)
  )
}
