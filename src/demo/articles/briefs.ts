import { published } from '../lives'
import { type Story } from '../types'

export const busStops: Story = {
  by: 'reporter2',
  text: {
    headline: '三条公交线路今起绕行',
    kind: 'brief',
    section: '民生',
    byline: ['郭蓉', '李晓并'],
    body: `
11月24日起，因桐荫路热力管网检修，公交16路、27路、夜间3路临时绕行学院街，桐荫路口、北门里两站暂停停靠，预计12月8日恢复。市民可在站牌扫码查询临时站点。
`,
  },
  life: published('reporter2'),
}

export const marketHours: Story = {
  by: 'reporter2',
  text: {
    headline: '南沙河集市冬季提前一小时收摊',
    kind: 'brief',
    section: '经济',
    byline: ['李晓并'],
    body: `
记者从南沙河集市管理处获悉，自12月1日起，集市营业时间调整为每天16时至21时，比夏秋季提前一小时收摊。热食摊位统一加装挡风帘，入口处增设两处热水点。目前集市有固定摊位136个，其中三成由本市返乡青年经营。
`,
  },
  life: published('reporter2'),
}
