/** Two-character surnames still borne or met in print; the family name of 欧阳娜娜 is 欧阳, not 欧. */
const COMPOUND = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 ' +
    '太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 ' +
    '乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 贺兰 纳兰 完颜 ' +
    '歐陽 東方 獨孤 萬俟 聞人 諸葛 尉遲 赫連 澹臺 濮陽 鐘離 鍾離 長孫 公孫 鮮于 閭丘 軒轅 樂正 穀梁 納蘭 完顏'
  ).split(' '),
)

/** Surname readings that pinyin-pro 3.29.4 lacks (it has 单, 解, 曾, 区, 仇 and most others). */
export const SURNAME_READINGS: Readonly<Record<string, string>> = {
  种: 'chong2',
  洗: 'xian3',
  秘: 'bi4',
  祭: 'zhai4',
  佴: 'nai4',
  隽: 'juan4',
  黑: 'he4',
  哈: 'ha3',
  那: 'na1',
  燕: 'yan1',
}

/**
 * Splits a Han name of 2 to 4 characters in family and given name. A compound surname standing
 * alone is all family. Anything else (longer, transcribed, Latin) is null: it has no such parts.
 */
export function splitName(name: string): { family: string; given: string } | null {
  const characters = [...name]
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return null
  const size = COMPOUND.has(characters.slice(0, 2).join('')) ? 2 : 1
  return { family: characters.slice(0, size).join(''), given: characters.slice(size).join('') }
}
