import { publishedTwiceReviewed } from '../lives'
import { type Story } from '../types'

/** A report on what another paper wrote, with its source. The paper is invented, as all here. */
export const cyclists: Story = {
  by: 'reporter2',
  text: {
    kicker: '骑得上山，也骑得回家',
    headline: '《华夏城市周刊》关注太原环城骑行道',
    section: '要闻',
    column: '央媒看太原',
    byline: ['李晓并'],
    source: {
      name: '华夏城市周刊',
      author: '沈岚',
      originalTitle: '一座山城的两个轮子',
      date: '2026-11-20T12:00:00.000Z',
    },
    body: `
新近出版的《华夏城市周刊》以《一座山城的两个轮子》为题，用六个版面的篇幅，讲述太原东西两山的环城骑行道怎样改变了一座城市的周末。

文章从一家修车铺写起。铺子开在西山脚下，老板任海生原先修摩托车，骑行道通车后改修自行车，三年收了四个徒弟。“以前来的人急着走，现在来的人愿意坐下喝碗茶。”记者在铺子里坐了一下午，数出十一种口音。

报道认为，骑行道最难得的不在于长，而在于“接得上”：从居民区出来，有连续的非机动车道通往山口；骑到山顶，有驿站可以歇脚；下了山，地铁早晚各有两班车厢允许携车。“一条路好不好，要看它两头连着什么。”

文章也写到了不足：部分路段周末人车混行，雨后落石清理不够及时。对此，市体育部门回应，明年将在七处山口增设分流通道，并把巡查由每周一次改为每日一次。

记者了解到，截至今年十月，环城骑行道沿线已有骑行驿站二十三座，全年接待骑行者超过一百九十万人次。
`,
  },
  life: publishedTwiceReviewed('reporter2'),
}
