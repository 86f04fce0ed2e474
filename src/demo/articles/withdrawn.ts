import { published, submitted } from '../lives'
import { type Story } from '../types'

/** Taken back: readers still find the headline, the date and why. */
export const iceRink: Story = {
  by: 'reporter2',
  text: {
    headline: '迎泽湖冰场本周六开放',
    kind: 'brief',
    section: '文体',
    byline: ['李晓并'],
    body: `
记者从公园管理处获悉，迎泽湖冰场定于11月28日对市民开放，开放时间为每天9时至17时，设成人区、儿童区和冰车区，可容纳两千人同时上冰。
`,
  },
  life: [
    ...published('reporter2', 'editor2'),
    {
      by: 'publisher',
      action: 'retract',
      note: '管理处来函：冰层厚度未达标，开放时间未定，消息有误。',
      publicNote:
        '冰场管理处更正：目前冰层厚度未达到开放标准，开放时间尚未确定。本报撤回这则消息，请市民不要上冰。',
    },
  ],
}

/** Given up before it ever went out. */
export const queue: Story = {
  by: 'reporter2',
  text: {
    headline: '网红糖葫芦排队两小时',
    section: '经济',
    byline: ['李晓并'],
    body: `
连日来，南沙河集市一家糖葫芦摊前排起长队，最长要等两个小时。记者在现场看到，排队的人里有不少举着手机拍视频。

摊主介绍，每天用山楂三百斤，卖完就收摊。有顾客表示味道确实不错，也有人说更想看看“到底有多好吃”。
`,
  },
  life: [
    ...submitted('reporter2'),
    {
      by: 'editor',
      action: 'spike',
      note: '核实到排队者多为摊主雇人，稿件不用。线索转经济组另做。',
    },
  ],
}
