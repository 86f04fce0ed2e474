import type { Text } from './text'

/** What `npm run verify-activity` says. */
export const verifyTexts = {
  whole: {
    zh: '流转记录完好：{entries} 条，{articles} 篇稿件，{heads} 个日签。',
    en: 'The record is whole: {entries} entries, {articles} articles, {heads} daily signatures.',
  },
  broken: {
    zh: '流转记录有 {count} 处不符（共 {entries} 条，{articles} 篇稿件，{heads} 个日签）：',
    en: '{count} {count|fault|faults} in the record ({entries} entries, {articles} articles, {heads} daily signatures):',
  },
  key: {
    zh: '本系统的公钥（请另存一份，供日后或他人核验）：{key}',
    en: 'Public key of this newsroom (keep a copy elsewhere, to verify later or by others): {key}',
  },
  latest: {
    zh: '最近日签 {at}：{signature}',
    en: 'Latest daily signature {at}: {signature}',
  },
} satisfies Record<string, Text>

export const faultTexts = {
  hash: { zh: '内容与校验值不符：记录 {at}', en: 'Entry {at} is not what its hash is of' },
  chain: {
    zh: '没有接在同一稿件的上一条之后：记录 {at}',
    en: 'Entry {at} does not follow the entry before it',
  },
  stage: {
    zh: '稿件状态与最后一条记录不符：稿件 {at}',
    en: 'Article {at} does not stand where its last entry left it',
  },
  approvals: {
    zh: '稿件上有记录里没有的审核：稿件 {at}',
    en: 'Article {at} has an approval that no entry gave',
  },
  live: {
    zh: '读者看到的与最后一次签发或撤稿的记录不符：稿件 {at}',
    en: 'What readers have of article {at} is not what its record last gave or took from them',
  },
  unrecorded: { zh: '稿件没有任何记录：{at}', en: 'Article {at} has no entry' },
  missing: {
    zh: '稿件不在了，却没有删除的记录：{at}',
    en: 'Article {at} is gone without an entry that says so',
  },
  headDigest: {
    zh: '日签之后，所签时段的记录有增减或改动：{at}',
    en: 'Entries of the stretch were added, changed or taken out after it was signed: {at}',
  },
  headSignature: { zh: '日签的签名无效：{at}', en: 'The daily signature is not valid: {at}' },
  headKey: {
    zh: '日签用的不是本系统的密钥（换过 PAYLOAD_SECRET 的，用 --key 给出旧公钥）：{at}',
    en: 'The daily signature is by another key (after a change of PAYLOAD_SECRET, give the old public key with --key): {at}',
  },
  headChain: {
    zh: '日签没有接在上一个之后：{at}',
    en: 'The daily signature does not follow the one before it: {at}',
  },
  headMissing: {
    zh: '另存的日签不在了：{at}',
    en: 'A daily signature that was kept elsewhere is gone: {at}',
  },
} satisfies Record<string, Text>
