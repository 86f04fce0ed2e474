import { createHmac } from 'node:crypto'

import { env } from '../../env'
import type { Channel } from './index'
import { groupText, postToRobot } from './robot'

/** 签名校验: `timestamp\nsecret` is the key, and nothing is signed with it; the time in seconds. */
const signature = (secret: string, timestamp: string): object =>
  secret
    ? { timestamp, sign: createHmac('sha256', `${timestamp}\n${secret}`).digest('base64') }
    : {}

/** 飞书自定义机器人: https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot */
export const feishu: Channel = {
  name: 'feishu',
  reaches: 'group',
  isOpen: () => env.feishuWebhook !== '',
  send: (message, signal) =>
    postToRobot(
      env.feishuWebhook,
      {
        ...signature(env.feishuSecret, String(Math.floor(Date.now() / 1000))),
        msg_type: 'text',
        content: { text: groupText(message) },
      },
      ({ code }) => code === 0,
      signal,
    ),
}
