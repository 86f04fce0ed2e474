/** A wrong word, with the surroundings in which it is one, and the right word. */
export type WordRule = { find: RegExp; mend: string }

const word = (find: string, mend: string): WordRule => ({ find: new RegExp(find, 'gu'), mend })

/**
 * Words that are no words: always wrong. From the lists of errors that copy desks circulate; each is absent from
 * 现代汉语词典 in this spelling.
 */
const misspelt =
  '即然 既然|好象 好像|座落 坐落|按装 安装|按排 安排|布署 部署|气慨 气概|震憾 震撼|松驰 松弛|渡假 度假|欢渡 欢度|' +
  '一愁莫展 一筹莫展|再接再励 再接再厉|迫不急待 迫不及待|穿流不息 川流不息|世外桃园 世外桃源|甘败下风 甘拜下风|' +
  '谈笑风声 谈笑风生|走头无路 走投无路|出奇不意 出其不意|默守成规 墨守成规|不径而走 不胫而走|鼎立相助 鼎力相助|' +
  '金榜提名 金榜题名|蛛丝蚂迹 蛛丝马迹|食不裹腹 食不果腹|人情事故 人情世故|相辅相承 相辅相成|一诺千斤 一诺千金|' +
  '既往不究 既往不咎|侯车 候车|等侯 等候|时侯 时候|气侯 气候|复盖 覆盖|凑和 凑合|寒喧 寒暄|针贬 针砭|萎糜 萎靡|' +
  '亲睐 青睐|追朔 追溯|粗旷 粗犷|急燥 急躁|暴燥 暴躁|脉博 脉搏|赌搏 赌博|幅射 辐射|精萃 精粹|发韧 发轫|平米 平方米'

/** Wrong only beside certain words. */
const inContext: readonly WordRule[] = [
  word('截止到', '截至'),
  word(
    '截止(?=目前|今天|今日|今年|昨天|昨日|去年|发稿|记者发稿|上月|本月|\\d{1,4}[年月日时])',
    '截至',
  ),
  // 既使……又…… is right: there it is two words.
  word(
    '(?<=^|[。\\uFF0C\\uFF1B])既使(?=[^。\\uFF0C\\uFF1B又]{1,16}\\uFF0C[^。\\uFF1B又]{0,8}也(?!使))',
    '即使',
  ),
  word('必需(?=要|在|按照|由|经过|坚持|做到|把|先|立即|尽快|严格|依法|遵守|服从|马上)', '必须'),
  word('(?<![叫看当])做为(?!人民|群众|民|百姓|居民|企业|老|大家|市民|学生|孩子)', '作为'),
  word('帐(?=户|号|目|单|款|簿)', '账'),
  word('(?<=付|算|记|报|欠|结|转账|查|对|呆|坏)帐(?!篷|子|幕|顶|房)', '账'),
  word('倍受(?=关注|欢迎|青睐|瞩目|好评|喜爱|推崇|困扰)', '备受'),
  word('其它(?=人员|同学|同志|市民|居民|村民|乘客|业主|学生|职工|群众)', '其他'),
  word(
    '(?<![第十百千万零〇一二三四五六七八九\\d周期初老不])二(?=个|名(?!单|字|誉|义)|辆|只|台(?!北|湾))',
    '两',
  ),
]

export const wrongWords: readonly WordRule[] = [
  ...misspelt.split('|').map((pair) => word(...(pair.split(' ') as [string, string]))),
  ...inContext,
]

/** From 新华社《新闻信息报道中的禁用词和慎用词》: a sample; a paper's own list is longer. */
export const avoidedWords: readonly WordRule[] = [
  word('残废人', '残疾人'),
  word('回教徒', '穆斯林'),
  word('回教(?!徒)', '伊斯兰教'),
  word('福摩萨', '台湾'),
  word('中港(?=两地|关系|合作)', '内地与香港'),
]
