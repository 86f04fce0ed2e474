import { COLON, SEPARATORS, SLASH } from '../lines/marks'
import { isLikelyName, isNobody, joinNames } from './names'
import { type BylineRole, type ParsedByline } from '../types'
import { MEDIUM_ENDINGS } from '../vocabulary/media'
import { OWN_PAPER, ROLE_MODIFIERS, ROLE_WORDS, roleOf } from '../vocabulary/roles'

const ROLE = new RegExp(`(?:${ROLE_WORDS.join('|')})`, 'u')
const MEDIUM = new RegExp(`^(?:央[视广]|\\p{sc=Han}{1,14}(?:${MEDIUM_ENDINGS.join('|')}))$`, 'u')
// 汾河晚报·汾河壹点, 某某晚报/某某新闻, 某某商报-某某新闻: a paper and its client.
const TWO_NAMES = /^\p{sc=Han}+(?:[\u00B7/\uFF0F\u2014-]\p{sc=Han}{2,8})?$/u
const CLIENT_MARK = /[\u00B7/\uFF0F\u2014-]/
const MEDIA_TITLE = /^\u300A([^\u300A\u300B]{2,16})\u300B$/
const OWN = new RegExp(`^(?:${OWN_PAPER.join('|')})`)
const NEWSROOM =
  /^\p{sc=Han}{1,12}(?:融媒体中心|融媒中心|传媒中心|新闻中心|电视台|[日晚晨早快商时]报|都市报)$/u
// In a county's paper, the paper itself.
export const OWN_NEWSROOM = /^融媒体?中心$/
const MODIFIER_TAIL = /(?:全媒体|融媒体|融媒|全媒|驻\p{sc=Han}{1,3}|驻站|特约|文字)$/u
const PIECES = new RegExp(`[${SEPARATORS}]+`)
const ROLE_ENDS = new RegExp(`^[${COLON}${SLASH}\\s]+`)
// 南都记者 甲: an outlet that is in no list, before names that are surely names.
const OUTLET = /^\p{sc=Han}{2,6}$/u
const LONGEST_ROSTER = 200

/** 山西日报, 新华社, 《中国青年报》 without its marks; null when the text names no medium. */
export function mediumName(text: string): string | null {
  const titled = MEDIA_TITLE.exec(text)?.[1]
  if (titled) return titled
  return text.split(CLIENT_MARK).some((part) => MEDIUM.test(part)) && TWO_NAMES.test(text)
    ? text
    : null
}

/** What stands before a role word: null when it names no affiliation, undefined when it is something else. */
function affiliationOf(prefix: string): string | null | undefined {
  const own = prefix.replace(OWN, '')
  if (ROLE_MODIFIERS.test(own)) return null
  if (own !== prefix) return undefined
  const medium = prefix.replace(MODIFIER_TAIL, '')
  return mediumName(medium) ?? undefined
}

/** 新华社 记者 张三: a medium set apart from its role; taken out of the names before it. */
function mediumApart(pieces: string[]): string | null {
  const last = pieces.at(-1)
  const medium = last === undefined || isLikelyName(last) ? null : mediumName(last)
  if (medium) pieces.pop()
  return medium
}

/** 青松区融媒体中心 林晓: a newsroom set before names that have no role. */
function mediumBefore(pieces: string[]): string | null {
  const first = pieces[0] ?? ''
  const isOwn = OWN_NEWSROOM.test(first)
  if (!(isOwn || NEWSROOM.test(first)) || !pieces.slice(1).every(isLikelyName)) return null
  pieces.shift()
  return isOwn ? null : first
}

interface Speaker {
  role: BylineRole
  affiliation: string | null
}

/**
 * Reads 记者 甲 乙 通讯员 丙: the role may change inside one list, and an affiliation stands before it.
 * Null when any part of the text is neither role nor name. `assumed` is the role of names without one;
 * null demands that the list begins with a role.
 */
export function readPeople(text: string, assumed: Speaker | null): ParsedByline[] | null {
  if (text.length > LONGEST_ROSTER) return null
  const people: ParsedByline[] = []
  let speaker = assumed
  let pieces: string[] = []
  let isOutlet = false
  const settle = (): boolean => {
    if (pieces.length === 0) return true
    if (speaker && speaker === assumed && !speaker.affiliation && pieces.length > 1) {
      const medium = mediumBefore(pieces)
      if (medium) speaker = { ...speaker, affiliation: medium }
    }
    const names = speaker && joinNames(pieces)
    if (!speaker || !names) return false
    for (const name of names) people.push({ name, ...speaker })
    pieces = []
    return true
  }
  for (const piece of text.trim().split(PIECES).filter(Boolean)) {
    let rest = piece
    for (let role = ROLE.exec(rest); role; role = ROLE.exec(rest)) {
      const before = rest.slice(0, role.index).replace(/[/\uFF0F]+$/, '')
      const affiliation = affiliationOf(before)
      if (affiliation === undefined) {
        // 羊城记者 甲: no name stands right before 记者, though one may be spelt so.
        const isNoName = !isLikelyName(before) || role[0].endsWith('记者')
        isOutlet = people.length === 0 && pieces.length === 0 && OUTLET.test(before) && isNoName
        if (!isOutlet) pieces.push(before)
      }
      const apart = affiliation === null && before === '' ? mediumApart(pieces) : null
      if (!settle()) return null
      const outlet = isOutlet && people.length === 0 ? before : null
      speaker = {
        role: roleOf(role[0]) ?? 'reporter',
        affiliation: apart ?? affiliation ?? outlet,
      }
      const after = rest.slice(role.index + role[0].length)
      if (isNobody(after)) return null
      rest = after.replace(ROLE_ENDS, '')
    }
    if (rest) pieces.push(rest)
  }
  if (!settle()) return null
  // 通讯员 穗教宣 behind them is nobody's name, and as usual.
  const areNames = people.every(({ affiliation, name }) => !affiliation || isLikelyName(name))
  return isOutlet && !areNames ? null : people
}

/** True when a role word occurs: the text means to name people. */
export const namesRole = (text: string): boolean => ROLE.test(text)

export const reporter = (affiliation: string | null = null): Speaker => ({
  role: 'reporter',
  affiliation,
})
export const photographer = (affiliation: string | null = null): Speaker => ({
  role: 'photographer',
  affiliation,
})
