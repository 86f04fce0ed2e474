import { COLON, insideBrackets, LEAD_MARK, SLASH } from '../lines/marks'
import { isLikelyName } from './names'
import { photographer, readPeople, reporter } from './people'
import { isPlaced, REPORTED_FROM } from './reported'
import { type ParsedByline } from '../types'
import { AGENCIES, INSTITUTIONS, PICTURE_LIBRARIES } from '../vocabulary/media'

/** Who wrote and who took the pictures, as one line of work says it (甲 文 乙 摄). */
export interface Work {
  byline: ParsedByline[]
  credit: ParsedByline[]
}

type Deed = 'both' | 'text' | 'picture'
const BOTH = `摄影报道|图文报道|文\\s*[${SLASH}并]?\\s*[图圖摄片]|[图圖]\\s*[${SLASH}]?\\s*文|文\\s*[${SLASH}]?\\s*摄影|撰文\\s*[${SLASH}]?\\s*摄影|摄影\\s*[${SLASH}]?\\s*撰文`
const TEXT = '撰文|文字|文'
const PICTURE = '供图|提供图片|图片提供|提供|图片|制图|绘图|漫画|摄影|摄像|摄|攝|图|圖'
const DEED_AFTER = new RegExp(
  `(?:\\s*[${SLASH}]\\s*|\\s+)(${BOTH}|${TEXT}|${PICTURE}|作|绘)(?=$|[\\s\\u3001,\\uFF0C;\\uFF1B])|(摄影报道|供图|提供图片|提供|摄影|摄|攝|文\\s*[${SLASH}]\\s*[图圖]|[图圖]\\s*[${SLASH}]\\s*文)(?=$|[\\s\\u3001,\\uFF0C;\\uFF1B])`,
  'gu',
)
const DEED_BEFORE = new RegExp(
  `(?:^|[\\s\\u3001,\\uFF0C;\\uFF1B])(${BOTH}|${TEXT}|[题插配]图|[题插配]?图?(?:${PICTURE}))\\s*[${SLASH}${COLON}]\\s*`,
  'gu',
)
const DEED_BEFORE_SPACE = new RegExp(`^(?:本版|本组|文中)?(${BOTH}|摄影|图片)\\s+(?=\\S)`, 'u')
const EDGE = /^[\s\u3001,\uFF0C;\uFF1B]+|[\s\u3001,\uFF0C;\uFF1B]+$/g

const deedOf = (word: string): Deed => {
  const plain = word.replace(/[\s/\uFF0F]/g, '')
  if (plain === '撰文' || plain === '文字' || plain === '文') return 'text'
  return /文|报道/.test(plain) ? 'both' : 'picture'
}

const ARCHIVE = /^(?:本报|新华社)?\s*(?:资料图片|资料照片|资料图|档案图片|效果图|示意图)$/
const ISSUED = new RegExp(
  `^(${AGENCIES.join('|')})\\s*(?:发|照片|图片)?\\s*(?:[(\\uFF08](.+?)[)\\uFF09]|\\s(.+))?$`,
  'u',
)
const PICTURES =
  '(?:本版|本组|以上|文中|配图|本文|除署名外[,\uFF0C]?|上图|下图|左图|右图|大图|小图|题图|图片|照片|摄影|图)*'
const GIVEN = new RegExp(
  `^${PICTURES}(?:均?由|均为|[:\uFF1A])([^,\uFF0C\u3002]{2,24}?)(?:提供|供图)$`,
  'u',
)
// 图①②甲摄 图③乙摄, 本版图片均由记者 甲 摄: which picture it is says nothing of who took it.
const WHICH =
  /(?:(?:^|(?<=[\s,\uFF0C;\uFF1B\u3001摄]))(?:图\s?[\u2460-\u2473\d一二三四五六七八九](?:[\u3001\-—至到]?[\u2460-\u2473\d一二三四五六七八九])*|(?:[上下左右大小题]图|图片?(?=[:\uFF1A])|(?:图片|照片)(?=均?由))|(?:本版|本组|以上|文中|配图|本文)(?:图片|照片|摄影|图)?(?:除署名外)?)\s?(?:均?(?:由|为)|[:\uFF1A/])?\s?)/gu
const GIVER =
  /^([^\s,\uFF0C\u3002\u3001]{2,24})\s*[/\uFF0F]?\s*(?:供图|提供图片|图片提供|供稿供图|图片)$/
const PARTNER = /^新华社[/\uFF0F](?:法新|美联|路透|欧新|塔斯|韩联|共同|埃菲)社?$/
const LONGEST_LINE = 80

/** 新华社发（甲 摄）, 资料图片, 受访者供图, 图片由某馆提供. */
function readIssued(text: string): Work | null {
  const named = (name: string, affiliation: string | null = null): Work => ({
    byline: [],
    credit: [{ name, ...photographer(affiliation) }],
  })
  if (ARCHIVE.test(text)) return named(text)
  if (PARTNER.test(text)) return named(text, '新华社')
  const issued = ISSUED.exec(text)
  if (issued) {
    const agency = issued[1] ?? ''
    const inner = (issued[2] ?? issued[3] ?? '').trim()
    if (inner === '') return /发|照片|图片/.test(text) ? named(agency, agency) : null
    const people = readWork(inner)
    if (!people) return null
    return {
      ...people,
      credit: people.credit.map((p) => ({ ...p, affiliation: p.affiliation ?? agency })),
    }
  }
  const giver = GIVEN.exec(text)?.[1] ?? GIVER.exec(text)?.[1]
  return giver && !isLikelyName(giver) && !/记者|通讯员/.test(giver)
    ? named(giver.replace(/^本报记者/, ''))
    : null
}

const withoutPlace = (text: string): string =>
  isPlaced(text) ? text.replace(REPORTED_FROM, '') : text

/** Pairs each deed with the names before it (甲 文 乙 摄) or after it (文/甲 图/乙). */
function pieces(text: string): { deed: Deed; names: string }[] | null {
  const spaced = DEED_BEFORE_SPACE.exec(text)
  // 文/图 记者 甲, though 文/ alone would take 图 for a name
  if (spaced && deedOf(spaced[1] ?? '') === 'both')
    return [{ deed: 'both', names: withoutPlace(text.slice(spaced[0].length)) }]
  const prefixed = [...text.matchAll(DEED_BEFORE)]
  if (prefixed[0]?.index === 0) {
    return prefixed.map((found, i) => ({
      deed: deedOf(found[1] ?? ''),
      names: text
        .slice(found.index + found[0].length, prefixed[i + 1]?.index ?? text.length)
        .replace(EDGE, ''),
    }))
  }
  if (spaced) return [{ deed: deedOf(spaced[1] ?? ''), names: text.slice(spaced[0].length) }]
  const found: { deed: Deed; names: string }[] = []
  let from = 0
  for (const match of text.matchAll(DEED_AFTER)) {
    found.push({
      deed: deedOf(match[1] ?? match[2] ?? ''),
      names: text.slice(from, match.index).replace(EDGE, ''),
    })
    from = match.index + match[0].length
  }
  return found.length > 0 && text.slice(from).trim() === '' ? found : null
}

const PICTURE_AT_END = /(?:摄|攝|摄影|供图|提供)$/
export const toPhotographer = (person: ParsedByline): ParsedByline => ({
  ...person,
  role: 'photographer',
})

// Every deed, and whatever issues pictures, has one of these; most lines have none and need no reading.
const ANY_DEED = /[摄攝图圖文画绘作供发片]|^新华社/

// 甲摄（人民视觉）
const LIBRARY = new RegExp(`\\s*[(\\uFF08](${PICTURE_LIBRARIES.join('|')})[)\\uFF09]$`, 'u')
const LIBRARY_WINDOW = 16
/** Looks at the end only: a paragraph may be a whole page. */
export const splitLibrary = (text: string): [rest: string, library: string | undefined] => {
  const [printed = '', library] = LIBRARY.exec(text.slice(-LIBRARY_WINDOW)) ?? []
  return [text.slice(0, text.length - printed.length), library]
}

// □ 甲 摄
const MARK = new RegExp(`^${LEAD_MARK}`, 'u')

// 市民甲 摄, but not 市民政局 提供
const CITIZEN = /^(?:热心)?(?:市民|读者|网友)[\s\u3000]{0,2}(?=\p{sc=Han}{2,4}$)/u
const withoutCitizen = (names: string): string => {
  const name = names.replace(CITIZEN, '')
  return INSTITUTIONS.test(name) ? names : name
}

// 摄影（除署名外）：甲
const BUT_SIGNED = /[(\uFF08](?:除署名外|署名除外)[)\uFF09]/

// 杨 文 摄: nobody's name has one character, so 文 is the other.
const CALLED_WEN =
  /(?<=^|[\u3001,\uFF0C]\s?|记者\s?|通讯员\s?|\p{sc=Han}{2,4}\s)(\p{sc=Han})[\s\u3000]+文(?=[\s\u3000/\uFF0F])/gu

/** Reads a whole line of work; null when any part of it is something else. */
export function readWork(line: string): Work | null {
  const [rest, library] = splitLibrary(line)
  if (library) return fromLibrary(readWork(rest), library)
  const printed = (insideBrackets(line) ?? line)
    .replace(MARK, '')
    .replace(BUT_SIGNED, '')
    .replace(CALLED_WEN, '$1文')
  if (printed.length > LONGEST_LINE || !ANY_DEED.test(printed)) return null
  const text = PICTURE_AT_END.test(printed) ? printed.replace(WHICH, ' ').trim() : printed
  const issued = readIssued(text)
  if (issued) return issued
  const found = pieces(text)
  if (!found) return null
  const work: Work = { byline: [], credit: [] }
  for (const { deed, names } of found) {
    const people = readPeople(withoutCitizen(names), reporter())
    if (!people || people.length === 0) return null
    if (deed !== 'picture') work.byline.push(...people)
    if (deed !== 'text') work.credit.push(...people.map(toPhotographer))
  }
  return work
}

const fromLibrary = (work: Work | null, library: string): Work | null =>
  work && {
    ...work,
    credit: work.credit.map((one) => ({ ...one, affiliation: one.affiliation ?? library })),
  }
