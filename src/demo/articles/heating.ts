import { published } from '../lives'
import { type Story } from '../types'

const body = (hotline: string) => `
连日降温，市民家里暖不暖？11月21日，记者跟随供热公司的测温员，走进柳溪、和平里、北门里三个社区，入户测温三十二户，室温最高24.1℃，最低17.3℃，低于18℃的有三户。

和平里社区的老焦家是三户之一。测温员郭建平摸了摸暖气片，上热下凉，判断是管道里积了气。拧开排气阀，嘶嘶响了两分钟，一股浑水过后，暖气片从下往上热了起来。半小时后再测，室温升到19.6℃。

郭建平说，入冬以来他每天要走四五十户，十家不热的，六家是积气，三家是过滤网堵塞，只有一家是外网的问题。“自己动手前先拍张照发给我们，别硬拧。”

供热公司表示，今冬设立二十四小时报修热线${hotline}，主城区两小时内上门；对连续四十八小时室温不达标的住户，按天退还热费，不需要用户申请。
`

/** Corrected: a figure was wrong, and readers are told which. The telephone numbers lead nowhere. */
export const heating: Story = {
  by: 'reporter',
  text: {
    headline: '测温员敲门：您家暖气热不热',
    section: '民生',
    column: '民生直通车',
    byline: ['杨文', '郭蓉'],
    body: body('000-1234'),
  },
  life: [
    ...published('reporter'),
    { by: 'reporter', edit: { body: body('000-1243') } },
    { by: 'reporter', action: 'submit', note: '读者来电：热线号码末两位颠倒了。' },
    { by: 'editor', action: 'approve', note: '已与供热公司核对。' },
    {
      by: 'publisher',
      action: 'correct',
      publicNote: '本文初发时将供热报修热线误写为000-1234，正确号码为000-1243。特此更正并致歉。',
    },
  ],
}
