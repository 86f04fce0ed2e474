import { dingtalk } from './dingtalk'
import { email } from './email'
import { feishu } from './feishu'
import { wecom } from './wecom'

/** What goes out. One line each, in the language of who gets it: a headline, and never more of an article. */
export type Message = {
  /** The same each time that it is sent, so that who gets it twice can tell. */
  key: string
  /** An address; null for a group. */
  to: { name: string; address: string } | null
  line: string
  /** Where the article is worked on. */
  url: string
  language: 'zh' | 'en'
}

export type Channel = {
  name: string
  /** To each person by their choice, or to the group that it leads to. */
  reaches: 'people' | 'group'
  /** Whether this newsroom has it. */
  isOpen: () => boolean
  /** Rejects when it was not taken; it is tried again then. */
  send: (message: Message, signal: AbortSignal) => Promise<void>
}

export const channels: readonly Channel[] = [email, wecom, dingtalk, feishu]
