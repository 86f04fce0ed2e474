import { startsWithSurname } from './names'
import { CITIES } from '../vocabulary/places'

export const REPORTED =
  /\s*(?:综合|采访|现场|[摄]影)?\s*(?:报道|報道|采写|参与(?:采写|报道)|整理|编译|撰文|专电)$/
// 记者 甲 卡塔尔多哈报道, 记者 甲 发自多哈: where from.
export const REPORTED_FROM =
  /\s*[(\uFF08]?(?:发自|从|自)\S{2,10}?(?:发回)?(?:的?报道)?[)\uFF09]?$|[\s\u3000]\p{sc=Han}{2,10}(?:现场|综合)?报道$|[\s\u3000][\p{sc=Han}\u2014\u2015-]{2,14}连线报道$/u
// 记者 甲 上海报道: a city, or what no name begins with
const PLACED = new RegExp(
  `\\p{sc=Han}[\\s\\u3000]+(?:${CITIES}|(\\p{sc=Han}{2}))(?:现场|综合)?报道$`,
  'u',
)

/** Does a place, and no name, stand before 报道? */
export const isPlaced = (text: string): boolean => {
  const [printed, place] = PLACED.exec(text) ?? []
  return printed !== undefined && (place === undefined || !startsWithSurname(place))
}
