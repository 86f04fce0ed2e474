import { env } from '../../env'
import type { Channel } from './index'
import { groupText, postToRobot } from './robot'

/** 企业微信群机器人: https://developer.work.weixin.qq.com/document/path/91770 */
export const wecom: Channel = {
  name: 'wecom',
  reaches: 'group',
  isOpen: () => env.wecomWebhook !== '',
  send: (message, signal) =>
    postToRobot(
      env.wecomWebhook,
      { msgtype: 'text', text: { content: groupText(message) } },
      ({ errcode }) => errcode === 0,
      signal,
    ),
}
