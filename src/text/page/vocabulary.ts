import { type BylineRole } from './types'

/** The words that Chinese papers print around their text. Longest first wherever one contains another. */
const longestFirst = (words: readonly string[]): string[] =>
  [...new Set(words)].sort((a, b) => b.length - a.length)

const ROLES: Record<string, BylineRole> = {
  特约通讯员: 'contributor',
  特约记者: 'contributor',
  特约撰稿人: 'contributor',
  特约撰稿: 'contributor',
  特邀通讯员: 'contributor',
  特约评论员: 'commentator',
  本报评论员: 'commentator',
  评论员: 'commentator',
  实习记者: 'trainee',
  见习记者: 'trainee',
  实习生: 'trainee',
  特派记者: 'special',
  特派员: 'special',
  首席记者: 'chief',
  首席评论员: 'commentator',
  摄影记者: 'photographer',
  摄影: 'photographer',
  攝影: 'photographer',
  攝影記者: 'photographer',
  全媒体记者: 'reporter',
  全媒体首席记者: 'chief',
  首席全媒体记者: 'chief',
  全媒体见习记者: 'trainee',
  全媒体实习记者: 'trainee',
  融媒体记者: 'reporter',
  融媒记者: 'reporter',
  全媒记者: 'reporter',
  文字记者: 'reporter',
  本报记者: 'reporter',
  记者: 'reporter',
  通讯员: 'correspondent',
  通訊員: 'correspondent',
  記者: 'reporter',
  實習記者: 'trainee',
  特約通訊員: 'contributor',
  評論員: 'commentator',
  撰稿人: 'contributor',
  撰稿: 'contributor',
  供稿: 'correspondent',
}
export const roleOf = (word: string): BylineRole | null => ROLES[word] ?? null
export const ROLE_WORDS = longestFirst(Object.keys(ROLES))

/** Agencies that sign a dateline (电). */
export const AGENCIES = longestFirst([
  '新华社',
  '新华网',
  '新华每日电讯',
  '中新社',
  '中新网',
  '中国新闻社',
  '中国新闻网',
  '中央社',
  '人民网',
  '人民日报',
  '央视网',
  '央视新闻',
  '央广网',
  '光明网',
  '中国网',
  '中国青年网',
  '中青网',
  '国际在线',
  '参考消息网',
  '环球网',
  '澎湃新闻',
  '新華社',
  '美联社',
  '路透社',
  '法新社',
  '共同社',
  '塔斯社',
  '韩联社',
])

/** Where papers get pictures from; printed in brackets behind the photographer. */
export const PICTURE_LIBRARIES = ['人民视觉', '影像中国', '视觉中国', '东方IC', 'CFP', 'IC photo']

/** How the name of a medium ends; it tells an affiliation or a source from a person. */
export const MEDIUM_ENDINGS = longestFirst([
  '日报',
  '晚报',
  '晨报',
  '早报',
  '午报',
  '都市报',
  '商报',
  '时报',
  '导报',
  '周报',
  '青年报',
  '工人报',
  '法治报',
  '法制报',
  '经济报',
  '快报',
  '新报',
  '学报',
  '日報',
  '晚報',
  '报',
  '报社',
  '电视台',
  '广播电台',
  '广播电视台',
  '电台',
  '融媒体中心',
  '融媒中心',
  '传媒中心',
  '新闻中心',
  '通讯社',
  '杂志',
  '周刊',
  '客户端',
  '公众号',
  '微信公众号',
  '官网',
  '网站',
  '新闻网',
  '在线',
  '新闻',
  '央视',
  '央广',
  '台',
  '网',
  '社',
  '網',
])

/** Words that say "our own paper" before a role: no affiliation. */
export const OWN_PAPER = longestFirst([
  '本报',
  '本刊',
  '本网',
  '本台',
  '本社',
  '本版',
  '我报',
  '本報',
])
/** Modifiers of a role that name no medium. */
export const ROLE_MODIFIERS =
  /^(?:日报|晚报|晨报|早报|商报|都市报|全媒体|融媒体|融媒|全媒|融媒体中心|融媒中心|驻[\p{sc=Han}]{1,4}|文字|摄影|首席|资深|高级|时政|体育|财经|文化|教育|民生|热线|前方|一线|随队|校园|青年|\s)*$/u

/** Notices stand by themselves, however short their heading. */
export const NOTICES =
  /^讣\s*告$|^(?:本报)?(?:更\s*正|致\s*歉|道\s*歉|勘\s*误|订\s*正|补正)(?:启事|声明|说明|与致歉|与说明|及致歉|信|公告)?$|^[^,\uFF0C]{0,16}(?:公\s*告|通\s*告|启\s*事|声\s*明|讣告|公\s*示|(?:停水|停电|停气|停热)(?:通知|信息|预告)|高速路况|路况(?:信息|提示|播报)?|交通(?:提示|提醒)|出行提示|便民信息|分类信息|征稿|致歉信|告\s*示)$|^(?:致读者|敬告读者|告读者书?|小启|招\s*[聘租商]|诚\s*聘|招生简章|[出转]\s*[租让])$/

/** How a notice closes, above who signs it. */
export const NOTICE_CLOSINGS =
  /^特此(?:公告|通告|声明|通知|告知|敬告|更正|致歉|讣告|公示|说明|鸣谢|证明|启事)[!\uFF01]?$/

/** Boxes of figures that a reader looks up; nobody wrote them as an article. */
export const BOXES =
  /^(?:(?:今日|今明|明日|一周|市区|本市|全市|我市|城区|未来\p{sc=Han}{1,2}日)?天气(?:预报|预告|实况|趋势)?|气象(?:预报|信息)|空气质量(?:日报|预报|指数)|(?:今日|明日)?(?:尾号)?限行(?:尾号|提示)?|(?:今日)?(?:福彩|体彩|彩票|福利彩票|体育彩票|\p{sc=Han}{0,6}彩票?)?开奖(?:公告|公报|信息|结果|快报)?|(?:今日|昨日|本周)?(?:菜价|油价|金价|外汇牌价|股市行情|股市收盘)|(?:今日)?菜篮子价格)$/u

/** Boxes that belong to the article above them: their label is a crosshead, not a headline. */
export const SIDEBARS =
  /^(?:相关链接|新闻链接|新闻背景|背景链接|相关新闻|链接|延伸阅读|记者手记|采访手记|采访札记|编后|编后语|编余|短评|记者观察|核心提示|核心阅读|阅读提示|内容提要|名词解释|小贴士|小知识|知识链接|政策链接|新闻名片|温馨提示|数说|专家解读|专家观点|新闻延伸|新闻多一点|人物简介|人物名片|名片|记者感言|读者留言|声音|记者(?:核实|求证|追访|探访|调查|走访|提醒)|部门回应|官方回应|律师说法|专家(?:提醒|建议)|现场直击|网友热议)$/

/** What stands over the first paragraph of a long story, before its author. */
export const INTRODUCTIONS =
  /^(?:核心提示|核心阅读|导语|导读|提要|内容提要|阅读提示|引子|开栏的话|编者按)$/

/** 编者按 … in one block: it stands above the story that it introduces. */
export const NOTES =
  /^[【〔[]?(?:编者按|编者的话|开栏的话|开栏语|开篇的话)[\s\u3000:\uFF1A】〕\]]+(?=\S{2})/u

/** What the newsroom adds below a signed letter or story. */
export const FOLLOW_UPS =
  /^(?:记者(?:回访|点评|调查|手记|提醒)|编后|编者(?:按|的话)|编辑(?:点评|提醒)|(?:部门)?(?:回音|回复|回应|答复))[:\uFF1A]/

/** How the name of an institution ends: who signs a notice, where an author works. */
export const INSTITUTIONS =
  /(?:报|社|部|局|会|委|院|司|室|中心|政府|校|大学|中学|小学|公司|银行|支队|大队|集团|厂|处|办|站|馆|园|班)$/

/** They end like a paper's name and are none. */
export const NO_PAPERS = /(?:[本预通喜海汇情电举回播申填警捷战]报|开奖快报|质量日报)$/

/** Names that pages carry in their header line. */
export const PAGE_NAMES =
  /^(?:头版|要闻|本市要闻|市内要闻|今日要闻|要闻综合|时政|时政要闻|综合|综合新闻|本埠新闻|本市新闻|城市新闻|城事|民生|民生新闻|社会|社会新闻|国内|国内新闻|国际|国际新闻|国内国际|时事|时事新闻|天下|体育|体育新闻|文体|文体新闻|文化|文化新闻|文娱|娱乐|财经|经济|经济新闻|教育|健康|卫生|科技|科教|法治|法制|政法|理论|评论|观点|言论|副刊|文艺副刊|悦读|读书|专版|专题|特别报道|深度|调查|图片|图片新闻|影像|摄影|视觉|广告|公告|县区|县域|县市新闻|县区新闻|区县新闻|市县|基层|乡村|三农|农业|生活|消费|旅游|房产|汽车|热线|服务|封面|新闻|焦点|关注|聚焦|重点|今日关注|本地|本地新闻|太原新闻|山西新闻|省内新闻|省内|党建|人物|周末|周刊|特刊|公益|天气|气象|短评|连版|纵深|综合报道)$/

export const SINGLE_SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯昝管卢莫房裘缪解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗谷车侯宓蓬郗班仰秋仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白蒲邰鄂索咸籍赖卓蔺屠蒙池乔阴胥苍闻莘党翟谭贡劳逄姬申扶冉宰郦雍璩桑桂濮牛寿边扈燕冀郏浦尚温庄晏柴瞿阎慕连茹习宦艾容古易慎戈廖庾暨居衡耿满弘匡寇禄阙欧殳沃蔚夔隆师巩厍聂晁勾敖融冷訾辛阚简饶曾毋沙乜鞠巢关蒯查荆游竺逯盖益桓仉缑亢况琴牟佘佴伯谯笪爱佟邸苑亓闫肖付代覃冼邝植仝仵原郄郇郤畅展菅雒侴麴尉文兰芦丛向岳涂时隋辜丘苟商揭迟鄢楚栗谌占修练衣禤银賈張劉陳楊趙黃吳孫馬羅鄭謝許韓馮鄧蕭葉閻蘇盧蔣陸譚賴鄒韋龍萬錢湯龔顧'
export const COMPOUND_SURNAMES =
  /^(?:欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|令狐|呼延|轩辕|百里|东郭|南门|西门|拓跋|完颜|第五|相里|歐陽|諸葛|尉遲|司馬)/
