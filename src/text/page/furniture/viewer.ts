/**
 * What a web page of an e-paper prints around the text: its buttons and its copyright line. They come
 * along when a whole window is copied; no field holds them and a warning names them.
 */
const TURNING = '[上下前后]一?(?:版|篇|期)'
const BUTTON = `(?:${TURNING}|放大|缩小|默认|打印(?:本页)?|关闭(?:窗口)?|收藏|分享到?|朗读|全文复制|复制链接|返回(?:首页|目录|版面|顶部)|版面(?:导航|目录|概览)|标题导航|往期回顾|(?:下载)?PDF(?:版|下载)?)`
const BETWEEN = '[\\s|\\uFF5C/·+\\-\\uFF0B\\uFF0D]+'
const BUTTONS = new RegExp(`^(?:${BUTTON}${BETWEEN})+${BUTTON}$|^[上下]一(?:版|篇|期)$`, 'iu')
const COPYRIGHT =
  /^(?:版权所有|Copyright\b|©)[^。]*$|^[^,\uFF0C。]{0,20}未经(?:书面)?(?:授权|许可|允许)[^。]{0,8}(?:不得|禁止|严禁)(?:转载|使用|复制)[^,\uFF0C。]{0,6}。?$/iu

export const isViewer = (text: string): boolean => BUTTONS.test(text) || COPYRIGHT.test(text)
