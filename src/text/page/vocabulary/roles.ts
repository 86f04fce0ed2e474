import { type BylineRole } from '../types'
import { longestFirst } from './longestFirst'

const ROLES: Record<string, BylineRole> = {
  特约通讯员: 'contributor',
  特约记者: 'contributor',
  特约撰稿人: 'contributor',
  特约撰稿: 'contributor',
  特邀通讯员: 'contributor',
  特约评论员: 'commentator',
  本报评论员: 'commentator',
  评论员: 'commentator',
  实习记者: 'trainee',
  见习记者: 'trainee',
  实习生: 'trainee',
  特派记者: 'special',
  特派员: 'special',
  首席记者: 'chief',
  首席评论员: 'commentator',
  摄影记者: 'photographer',
  摄影: 'photographer',
  攝影: 'photographer',
  攝影記者: 'photographer',
  全媒体记者: 'reporter',
  全媒体首席记者: 'chief',
  首席全媒体记者: 'chief',
  全媒体见习记者: 'trainee',
  全媒体实习记者: 'trainee',
  融媒体记者: 'reporter',
  融媒记者: 'reporter',
  全媒记者: 'reporter',
  文字记者: 'reporter',
  本报记者: 'reporter',
  记者: 'reporter',
  通讯员: 'correspondent',
  通訊員: 'correspondent',
  記者: 'reporter',
  實習記者: 'trainee',
  特約通訊員: 'contributor',
  評論員: 'commentator',
  撰稿人: 'contributor',
  撰稿: 'contributor',
  供稿: 'correspondent',
}

export const roleOf = (word: string): BylineRole | null => ROLES[word] ?? null

export const ROLE_WORDS = longestFirst(Object.keys(ROLES))

/** Words that say "our own paper" before a role: no affiliation. */
export const OWN_PAPER = longestFirst([
  '本报',
  '本刊',
  '本网',
  '本台',
  '本社',
  '本版',
  '我报',
  '本報',
])

/** Modifiers of a role that name no medium. No longer than any is: 驻驻驻驻… can be cut in more ways than there is time for. */
export const ROLE_MODIFIERS =
  /^(?=[^]{0,24}$)(?:日报|晚报|晨报|早报|商报|都市报|全媒体|融媒体|融媒|全媒|融媒体中心|融媒中心|驻[\p{sc=Han}]{1,4}|文字|摄影|首席|资深|高级|时政|体育|财经|文化|教育|民生|热线|帮办|帮忙|维权|跑腿|前方|一线|随队|校园|青年|\s)*$/u
