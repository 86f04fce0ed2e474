import { createHmac } from 'node:crypto'

import { env } from '../../env'
import type { Channel } from './index'
import { groupText, postToRobot } from './robot'

/** 加签: the secret is the key, `timestamp\nsecret` what is signed; the time in milliseconds. */
const signed = (webhook: string, secret: string, timestamp: number): string => {
  if (!secret) return webhook
  const url = new URL(webhook)
  url.searchParams.set('timestamp', String(timestamp))
  const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64')
  url.searchParams.set('sign', sign)
  return url.href
}

/** 钉钉自定义机器人: https://open.dingtalk.com/document/orgapp/custom-robots-send-group-messages */
export const dingtalk: Channel = {
  name: 'dingtalk',
  reaches: 'group',
  isOpen: () => env.dingtalkWebhook !== '',
  send: (message, signal) =>
    postToRobot(
      signed(env.dingtalkWebhook, env.dingtalkSecret, Date.now()),
      { msgtype: 'text', text: { content: groupText(message) } },
      ({ errcode }) => errcode === 0,
      signal,
    ),
}
