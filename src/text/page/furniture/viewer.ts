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

// Beside a square code; 扫码点餐 is what a story tells of.
const SCAN =
  /^(?:\u25B2|\u2191)?(?:(?:请|微信)?(?:扫码|扫一扫)|(?:请|微信)?扫描?(?:[上下左右]方|[左右]侧|此)?二维码)(?:即?可|立即|就能)?(?:关注[^\s\u3002\uFF0C,]{0,16}|(?:观?看|查看|收看|阅读|了解|获取|读|听|下载|进入|加入|收听)(?:本报|更多|精彩|相关|完整)?(?:视频|直播|全文|内容|详情|新闻|报道|图片|回放|海报|音频|信息|客户端|读者群|微信群|电子版|APP))$/iu

export const isViewer = (text: string): boolean =>
  BUTTONS.test(text) || COPYRIGHT.test(text) || SCAN.test(text)
