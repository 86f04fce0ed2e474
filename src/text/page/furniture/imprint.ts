/**
 * What a paper prints about itself around its pages: numbers, telephones, addresses. No field holds it;
 * a warning names it.
 */
const BEFORE =
  '(?:本报|常年|帮办|本刊|本版|本社|24小时|新闻|健康|教育|法律|三农|维权|民生|市民|广告|订阅|订报|发行|投诉|来稿|报料|爆料|读者|热线|编辑部|编辑|采访|值班|投稿|广告部|发行部|总编室|刊登|登报|电子|官方|联系|服务|印刷|零售|今日)'
const PREFIX = `(?:${BEFORE}\\s?){0,3}`
const LABEL = `${PREFIX}(?:热线|电话|邮箱|信箱|邮件|E-?mail|地址|社址|邮编|邮政编码|网址|电子版|数字报|传真|QQ群?|微信|微博|公众号|客户端|零售价?|定价|月价|年价|印刷厂?|印刷单位|承印|法律顾问|广告经营许可证号?|广告许可证号?|(?:邮发)?代号|国内统一(?:连续出版物|刊)号|国际标准刊号|开印时间|印完时间)(?:[报爆]料|投稿)?`
const NUMBERS =
  '国内统一(?:连续出版物|刊)号[:\\uFF1A\\s]*CN\\s?\\d{2}[-\u2014]\\d{4}|(?:总|第)*\\s*\\d{2,6}\\s*[期号]|CN\\s?\\d{2}[-\u2014]\\d{4}|https?:\\/\\/\\S+|www\\.\\S+'
// 法律顾问：甲 乙
const ADVISERS = `${PREFIX}法律顾问\\s*[:\\uFF1A]\\s*\\S+(?:\\s\\p{sc=Han}{2,4}(?=\\s|$))*`
const IMPRINT = new RegExp(
  `${ADVISERS}|${LABEL}\\s*(?:[:\\uFF1A\\u2014/\\uFF0F]+\\s*\\S+(?:(?<=\\d)\\s\\d{4}(?=\\s|$))?|[\\d(\\uFF08][^\\s,\\uFF0C]+(?=\\s|$))|${NUMBERS}|(?:${LABEL}[:\\uFF1A]?\\s*)?\\S+@\\S+|扫码(?:下载|关注|阅读|观看|看视频)(?:\\s\\p{sc=Han}{2,6})?(?=\\s|$)|\\p{sc=Han}*(?:机关报|主管|主办|承印|出版)(?=\\s|$)`,
  'giu',
)
const WHOLE_LINE = new RegExp(`^(?:\u00B7广告\u00B7\\s*)?${LABEL}\\s*(?:[:\\uFF1A]|\\s\\S+@)`, 'iu')
const WEATHER =
  /^(?:(?:\p{sc=Han}{2,4}(?=[今明][日天]))?(?:今日|明日|今天|今夜|明天|本市|市区)*天气(?:预报)?|今[日天][晴阴多云小中大雷阵雨雪转到间]{1,8})(?:\s*[:\uFF1A]|\s.*\d\s*(?:℃|度|°))/u
// 某某新闻网：www.example.cn 扫码下载客户端
const ADDRESS =
  /^\p{sc=Han}{2,10}\s*[:\uFF1A]\s*(?:https?:\/\/|www\.)[^\s\u3000]+(?:[\s\u3000][^\u3002\uFF0C]{0,24})?$/iu
// 市委宣传部 市文明办联合主办
const SPONSORS = /^[\p{sc=Han}\s、]{4,40}(?:主办|协办|承办|合办)$/u
// （本版数据仅供参考，不构成投资建议）
const DISCLAIMER =
  /^[(\uFF08]?(?:本版|本栏|以上(?=信息|内容|观点|数据))[^()\uFF08\uFF09\u3002]{0,24}(?:仅供参考|(?:均为|[仅不]代表)\p{sc=Han}{0,8}观点|不构成\p{sc=Han}{0,6}(?:建议|依据))[^()\uFF08\uFF09\u3002]{0,24}\u3002?[)\uFF09]?$/u
// 你身边有什么新鲜事？欢迎拨打本报热线…告诉我们。
const APPEAL =
  /^(?=.{8,60}$)(?=.*(?:本报|本版|本栏|新闻热线|编辑部|小编))(?:(?:[你您如若凡有]|欢迎)[^\u3002]{0,30}[?\uFF1F,\uFF0C])?(?:欢迎|请|可|敬请)[^\u3002\uFF0C]{0,12}(?:拨打|致电|来电|关注|发送|投稿|扫码|联系)[^\u3002]{0,40}[\u3002\uFF01!]?$/u
// 投稿邮箱：…，截止日期6月16日。 is text.
const SENTENCE = /^[^(\uFF08].*\u3002$/
// 某某客户端
const CLIENT = /^\p{sc=Han}{2,8}客户端$/u
const DATED = /\d{4}\s*[年./-]\s*\d{1,2}|星期/
const LATIN_MASTHEAD = /^(?=.*[A-Z].*[A-Z])[A-Z][A-Za-z\s.'-]{5,40}$/

/** A whole line of it: a telephone, a legal adviser, today's weather, the paper's name in pinyin. */
export const isImprint = (text: string): boolean =>
  APPEAL.test(text) ||
  (!DATED.test(text) &&
    !SENTENCE.test(text) &&
    [WHOLE_LINE, ADDRESS, WEATHER, SPONSORS, LATIN_MASTHEAD, CLIENT, DISCLAIMER].some((whole) =>
      whole.test(text),
    ))

/** Takes it out of a header line; `unused` is what it says. */
export function takeImprint(text: string): { rest: string; unused: string[] } {
  const unused: string[] = []
  const rest = text.replace(IMPRINT, (printed) => (unused.push(printed.trim()), ' '))
  return { rest, unused }
}
