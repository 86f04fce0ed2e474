import { approved, approvedTwice, submitted } from '../lives'
import { type Story } from '../types'

/** Begun: nothing but a headline and two paragraphs. */
export const sparrows: Story = {
  by: 'reporter',
  text: {
    headline: '晋阳湖来了一群不速之客（暂题）',
    section: '本市',
    byline: ['杨文'],
    body: `
11月23日下午，鸟类爱好者贾宏在晋阳湖北岸用望远镜数了三遍：四十一只，没错，是疣鼻天鹅。

（待补：林业部门监测数据；去年同期数量；采访湖区护鸟员。）
`,
  },
  life: [],
}

/** Begun on the way home: not even a section. */
export const tailor: Story = {
  by: 'reporter2',
  text: { headline: '裁缝铺里的老主顾', kind: 'feature', byline: ['李晓并'] },
  life: [],
}

/** Waiting for the first look of an editor. */
export const parking: Story = {
  by: 'reporter2',
  text: {
    headline: '学校操场夜间停车，半年没有一起剐蹭',
    subheadline: '和平里三百个车位“借”出来',
    section: '民生',
    byline: ['李晓并'],
    body: `
晚上七点，和平里小学的西门打开，第一辆车缓缓驶入操场。到八点半，一百二十个临时车位停得满满当当。第二天早上六点五十分，最后一辆车离开，保安和值日老师把操场走一遍，拾起两片落叶。

这是和平里社区“错时停车”的第六个月。社区与一所小学、两家单位、一座体育场签了协议，把夜里空着的三百个车位借给居民，每晚收费两元，钱用来给学校换操场的灯。

“借”得来，靠的是守时。协议写明，早上七点以后未驶离的，第一次电话提醒，第二次暂停一周，第三次取消资格。半年来，提醒了三十七次，暂停四次，没有人走到第三步。

校长段慧敏最初最担心安全。后来社区请人画了单行线，车速限五公里，居民自己组织了一支“守门队”，每晚两人轮值。半年下来，没有发生一起剐蹭。
`,
  },
  life: [
    ...submitted('reporter2'),
    { by: 'editor', says: '这笔钱谁来管？补半句。', at: '钱用来给学校换操场的灯' },
  ],
}

/** Passed by one editor of the two that the front section asks for. */
export const springPlan: Story = {
  by: 'reporter',
  text: {
    kicker: '十二条背街小巷列入名单',
    headline: '明年春天，小巷先“亮”起来',
    section: '要闻',
    byline: ['杨文'],
    body: `
记者11月23日从市城管部门获悉，明年开春，主城区十二条背街小巷将分两批实施照明改造，计划更换、新装路灯八百四十盏，五月底前完工。

十二条小巷是“走”出来的。今年九月，城管部门请三十名外卖骑手、环卫工人和夜班护士当“照明体验员”，晚上十点以后各走一遍常走的路，把看不清脚下的地方在地图上标出来，一共标了六百多个点。

“最暗的地方往往在拐弯处。”体验员、外卖骑手白晓东说，他标得最多的是北门里西巷，二百米有五个弯，只有两盏灯。这条巷子排在名单的第一位。

新灯杆的高度由八米降到四米五，灯头加装遮光罩，避免照进居民窗户。每根灯杆上都有编号，灯不亮，扫码报修，二十四小时内修复。
`,
  },
  life: [
    ...submitted('reporter'),
    { by: 'editor', action: 'approve', note: '一审通过，数字已核。' },
  ],
}

/** Given back with what is to be done. */
export const coal: Story = {
  by: 'reporter',
  text: {
    headline: '老厂房里长出新生意',
    section: '经济',
    byline: ['杨文'],
    body: `
走进城北的老纺织厂，锯齿形的厂房还在，机器已经换了主人。三年来，这里陆续搬进四十多家小企业，做陶瓷的、做动画的、修古籍的，租金只有写字楼的三分之一。

动画公司的合伙人巩雪说，她看中的是厂房的层高，“九米，可以搭一座山。”她的团队去年做完了一部讲晋商的短片，今年接到三个订单。

园区负责人介绍，目前厂房出租率达到九成，带动就业一千余人，年产值大幅增长。
`,
  },
  life: [
    ...submitted('reporter'),
    { by: 'editor', says: '增长多少？请写明数字和来源。', at: '大幅增长' },
    { by: 'editor', says: '“一千余人”是园区说的还是社保数？', at: '一千余人' },
    {
      by: 'editor',
      action: 'return',
      note: '“大幅增长”要有具体数字和来源；再采一家没做下去的企业，稿子才完整。',
    },
  ],
}

/** Passed, on the publisher's desk. */
export const grain: Story = {
  by: 'reporter',
  text: {
    headline: '小店区的一粒谷子，有了“身份证”',
    section: '县区',
    byline: ['郭蓉', '杨文'],
    body: `
在小店区流涧村的谷仓里，每一袋小米的封口上都缝着一枚拇指大的标签。手机一扫，哪块地、谁种的、几月几日打的场，清清楚楚。

这是村里今年给小米办的“身份证”。村集体牵头，把一百三十户的零散谷地连成六百亩，统一品种，统一施肥，各家的地里插上编号。到了秋天，谁家的谷子好，扫出来的评语就多。

“从前收购的来了，好坏一个价。”种谷三十年的康二小说，他的小米今年每斤多卖了一块二，标签下面有二百多条留言，最远的来自海南。

村里也吃过亏：九月连阴雨，有两户抢收过早，水分超标，整批小米没有发标签。“标签不是想贴就贴，贴一回错的，往后没人信。”村支书说。
`,
  },
  life: approved('reporter'),
}

/** Passed twice, and set for tomorrow. */
export const snowPlan: Story = {
  by: 'reporter',
  text: {
    kicker: '一夜雪，怎么清',
    headline: '今冬第一场雪前，扫雪机先走了一遍路',
    section: '要闻',
    byline: ['杨文'],
    body: `
气象部门预计，本周末我市将迎来今冬第一场降雪。11月23日夜里，六十二台扫雪机提前上路，在没有雪的街道上把路线走了一遍。

“雪落下来再认路就晚了。”市环卫部门机械作业队队长史永强说，今年新修了九条路、改了三座立交，驾驶员要记住每一处窨井盖和减速带的位置。当晚的演练发现问题二十六个，包括四处限高杆扫雪机过不去。

今年清雪的顺序也有变化：先医院、学校周边，再公交站台，然后才是主干道的快车道。“车慢一点不要紧，人不能滑倒。”全市八百多个公交站台旁已备好融雪沙箱，市民可以自取。

沿街单位和商户的“门前雪”怎么扫，今年也有了新约定：六十岁以上店主的门前，由社区扫雪队代扫，只要在窗上贴一片纸雪花。
`,
  },
  life: [
    ...approvedTwice('reporter'),
    { by: 'publisher', action: 'schedule', publishIn: 1, note: '随天气预报一起发。' },
  ],
}
