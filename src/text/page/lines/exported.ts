import { type Line } from './lines'

const FIELDS =
  '栏目|栏题|引题|肩题|眉题|主题|标题|主标题|副题|副标题|作者|正文|图说|版次|版名|日期|责编'
const FIELD = new RegExp(`^[\\u3010[]\\s?(${FIELDS})\\s?[\\u3011\\]]\\s*`, 'u')
const INNER = /[\s\u3000]+[\u3010[](版次|版名|日期|责编)[\u3011\]]/g
const TITLE = /^[\u3010[]\s?(?:主题|标题|主标题)\s?[\u3011\]]/
const BODY = /^正\s?文[:\uFF1A]?$/
const BODY_BEFORE = /^正\s?文[:\uFF1A]\s*/
const COLUMN = /^(?:栏目|栏题)[:\uFF1A]\s*([^\u3002\uFF0C,]{1,20})$/
const PAGE_FIELDS = /(?:版次|版名|日期)[:\uFF1A]\s*/g

/** An export of the newsroom's system names its fields: 【主题】… or 标题：…. Gives each line the form that it has in print. */
export function readExported(lines: readonly Line[]): readonly Line[] {
  const isBracketed = lines.some(({ text }) => TITLE.test(text))
  return lines.flatMap((line) => {
    const text = isBracketed
      ? line.text.replace(FIELD, named).replace(INNER, ' $1\uFF1A')
      : line.text
    if (BODY.test(text)) return []
    return [{ ...line, text: asPrinted(text, isBracketed) }]
  })
}

// 主题：… alone could be what a meeting is about.
const named = (_: string, field: string): string => `${field === '主题' ? '标题' : field}\uFF1A`

const asPrinted = (text: string, isBracketed: boolean): string => {
  const column = COLUMN.exec(text)?.[1]
  if (column) return `\u3010${column}\u3011`
  const body = text.replace(BODY_BEFORE, '')
  return isBracketed ? body.replace(PAGE_FIELDS, '') : body
}
