import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** What a deployment must mend before the process agrees to start; its message is for people, in zh and en. */
export class RefusedToStart extends Error {
  override name = 'RefusedToStart'
}

const read = (name: string): string | undefined => process.env[name]?.trim() || undefined

/**
 * The settings of this process, each read when it is asked for: `next build` evaluates the Payload config
 * without any of them, and the server fills some in (`setRuntime`) after the modules are loaded.
 * Paths are absolute. `databaseUri` and `payloadSecret` are '' when unset.
 */
export const env = Object.freeze({
  get port(): number {
    return portFrom(read('PORT') ?? '3000')
  },
  get databaseUri(): string {
    return read('DATABASE_URI') ?? ''
  },
  get payloadSecret(): string {
    return read('PAYLOAD_SECRET') ?? ''
  },
  /** What the first account of a production database is created with; '' when unset: then none can be. */
  get setupToken(): string {
    return read('TOUBAN_SETUP_TOKEN') ?? ''
  },
  /** What a Prometheus on another machine shows for `/metrics`; '' when unset: then only this machine may ask. */
  get metricsToken(): string {
    return read('TOUBAN_METRICS_TOKEN') ?? ''
  },
  get isProduction(): boolean {
    return read('NODE_ENV') === 'production'
  },
  get isTest(): boolean {
    return read('NODE_ENV') === 'test'
  },
  /** The address readers and staff use, without a trailing slash, as in https://news.example.org */
  get serverUrl(): string {
    return (read('SERVER_URL') ?? `http://localhost:${env.port}`).replace(/\/+$/, '')
  },
  /** Where the reading site asks: this process, unless delivery runs apart. */
  get graphqlUrl(): string {
    return read('TOUBAN_GRAPHQL_URL') ?? `http://127.0.0.1:${env.port}/graphql`
  },
  /** The paper's name, as the reading site and its feeds print it. */
  get paperName(): string {
    return read('TOUBAN_PAPER_NAME') ?? '头版'
  },
  /** IANA name of the zone that the paper's days are counted in. */
  get timeZone(): string {
    return read('TOUBAN_TIME_ZONE') ?? 'Asia/Shanghai'
  },
  /** Password of the sample newsroom's accounts; without it the loader makes one up. */
  get demoPassword(): string | undefined {
    return read('TOUBAN_DEMO_PASSWORD')
  },
  get dataDir(): string {
    return resolve(read('TOUBAN_DATA_DIR') ?? '.data')
  },
  get photoDir(): string {
    return resolve(read('PHOTO_DIR') ?? join(env.dataDir, 'photos'))
  },
  /** The bucket that photos are in; undefined: they are in `photoDir`. @throws RefusedToStart for half of one. */
  get photoBucket(): Bucket | undefined {
    const complaint = bucketComplaint()
    if (complaint) throw new RefusedToStart(`${complaint.zh}\n${complaint.en}`)
    const name = read('S3_BUCKET')
    if (name === undefined) return undefined
    return {
      name,
      endpoint: read('S3_ENDPOINT'),
      region: read('S3_REGION') ?? 'us-east-1',
      accessKeyId: read('S3_ACCESS_KEY_ID') ?? '',
      secretAccessKey: read('S3_SECRET_ACCESS_KEY') ?? '',
      pathStyle: read('S3_PATH_STYLE') === 'true',
    }
  },
  /** How much memory kept answers may take, in bytes; 0 keeps none. */
  get cacheBytes(): number {
    return numberFrom(read('DELIVERY_CACHE_MB'), 64) * 1024 * 1024
  },
  /** What a reader's address may ask of one process, in points a second; 0 for no limit. */
  get rateLimit(): number {
    return numberFrom(read('DELIVERY_RATE_LIMIT'), 1000)
  },
  /** Addresses and networks of the proxies whose X-Forwarded-For is believed, as `loopback` or `10.0.0.0/8`. */
  get trustedProxies(): string[] {
    return listFrom(read('TRUST_PROXY'))
  },
  /** Roles whose people sign in with a second factor only, as in `publisher,admin`. */
  get secondFactorRoles(): string[] {
    return listFrom(read('REQUIRE_SECOND_FACTOR'))
  },
  /** Where people sign in by the account that they have there; undefined: by password only. @throws RefusedToStart */
  get identityProvider(): IdentityProvider | undefined {
    const issuer = read('OIDC_ISSUER')
    return issuer === undefined ? undefined : identityProviderFrom(issuer)
  },
  /** How long it is kept who signed in, in days: half a year at least, says 网络安全法 (article 21). */
  get signInDays(): number {
    return numberFrom(read('TOUBAN_SIGN_IN_DAYS'), 190)
  },
  /** The mail server, as in smtps://name:password@mail.example.org; '' when unset: then no mail is sent. */
  get smtpUrl(): string {
    return read('SMTP_URL') ?? ''
  },
  /** The address that mails come from. */
  get mailFrom(): string {
    return read('MAIL_FROM') ?? `touban@${new URL(env.serverUrl).hostname}`
  },
  /** Addresses of the newsroom's group robots; '' when unset. @throws RefusedToStart for one of another service. */
  get wecomWebhook(): string {
    return webhookFrom(read('WECOM_WEBHOOK'), ['qyapi.weixin.qq.com'])
  },
  get dingtalkWebhook(): string {
    return webhookFrom(read('DINGTALK_WEBHOOK'), ['oapi.dingtalk.com', 'api.dingtalk.com'])
  },
  get feishuWebhook(): string {
    return webhookFrom(read('FEISHU_WEBHOOK'), ['open.feishu.cn', 'open.larksuite.com'])
  },
  /** What signs the messages of a robot that asks for it (加签, 签名校验); '' when it does not. */
  get dingtalkSecret(): string {
    return read('DINGTALK_SECRET') ?? ''
  },
  get feishuSecret(): string {
    return read('FEISHU_SECRET') ?? ''
  },
  /** For tests: robots may be anywhere, without TLS too. */
  get isAnyWebhookAllowed(): boolean {
    return read('TOUBAN_ANY_WEBHOOK') === 'true'
  },
  /** What whoever runs a command reads, as in `en_US.UTF-8`; undefined when their shell doesn't say. */
  get language(): string | undefined {
    return read('LC_ALL') ?? read('LANG')
  },
  /** Where a CDN takes purges, and the secret by which it knows us; undefined: nobody is told. */
  get purge(): { url: string; token: string } | undefined {
    const url = read('TOUBAN_PURGE_URL')
    return url === undefined ? undefined : { url, token: read('TOUBAN_PURGE_TOKEN') ?? '' }
  },
  /** Per user, shared by every checkout. */
  get cacheDir(): string {
    return resolve(read('XDG_CACHE_HOME') ?? join(homedir(), '.cache'), 'touban')
  },
  get systemMongod(): string | undefined {
    return read('MONGOMS_SYSTEM_BINARY')
  },
  get searchPath(): string {
    return read('PATH') ?? ''
  },
  get isContinuousIntegration(): boolean {
    return read('CI') !== undefined
  },
})

function portFrom(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new RefusedToStart(`PORT 不是端口号：${text}\nPORT is not a port number: ${text}`)
}

function listFrom(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
}

function numberFrom(text: string | undefined, usual: number): number {
  const number = text === undefined ? usual : Number(text)
  if (Number.isFinite(number) && number >= 0) return number
  throw new RefusedToStart(`不是数字，或小于 0：${text}\nNot a number, or below 0: ${text}`)
}

// Its path carries the robot's key, so only the host is told.
function webhookFrom(text: string | undefined, hosts: readonly string[]): string {
  if (!text || env.isAnyWebhookAllowed) return text ?? ''
  const { protocol, host } = URL.canParse(text) ? new URL(text) : { protocol: '', host: '?' }
  if (protocol === 'https:' && hosts.includes(host)) return text
  throw new RefusedToStart(
    `群机器人的网址须是 https://${hosts[0]}/… 而不是 ${host}\n` +
      `A group robot's address begins with https://${hosts[0]}/, not ${host}`,
  )
}

/** A bucket of S3, or of a server that speaks as it does. */
export interface Bucket {
  name: string
  /** As in https://oss-cn-beijing.aliyuncs.com; Amazon's when undefined. */
  endpoint: string | undefined
  region: string
  accessKeyId: string
  secretAccessKey: string
  /** The bucket's name in the path of an address, not in its host. */
  pathStyle: boolean
}

/** An OpenID provider, and what the newsroom is to it. */
export interface IdentityProvider {
  issuer: URL
  clientId: string
  clientSecret: string
  /** What people call it; '' for the usual words. */
  name: string
}

// Whoever reads what goes between us and the provider signs in as anybody.
const isPrivate = ({ hostname, protocol }: URL): boolean =>
  protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)

function identityProviderFrom(issuer: string): IdentityProvider {
  const [clientId, clientSecret] = [read('OIDC_CLIENT_ID'), read('OIDC_CLIENT_SECRET')]
  if (!URL.canParse(issuer) || !isPrivate(new URL(issuer)))
    throw new RefusedToStart(
      `OIDC_ISSUER 须是 https:// 开头的网址：${issuer}\nOIDC_ISSUER begins with https://, not ${issuer}`,
    )
  if (clientId === undefined || clientSecret === undefined)
    throw new RefusedToStart(
      '设了 OIDC_ISSUER，也要设 OIDC_CLIENT_ID 和 OIDC_CLIENT_SECRET\n' +
        'With OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are needed',
    )
  return { issuer: new URL(issuer), clientId, clientSecret, name: read('OIDC_NAME') ?? '' }
}

/** What the process decides for itself; Next, Payload and child processes read it from the environment. */
export interface Runtime {
  databaseUri?: string
  secret?: string
  port?: number
  serverUrl?: string
  dataDir?: string
  photoDir?: string
  mongod?: string
}

const runtimeNames: Record<keyof Runtime, string> = {
  databaseUri: 'DATABASE_URI',
  secret: 'PAYLOAD_SECRET',
  port: 'PORT',
  serverUrl: 'SERVER_URL',
  dataDir: 'TOUBAN_DATA_DIR',
  photoDir: 'PHOTO_DIR',
  mongod: 'MONGOMS_SYSTEM_BINARY',
}

/** Makes `values` the settings of this process, of Next in it, and of every child started afterwards. */
export function setRuntime(values: Runtime): void {
  for (const [key, name] of Object.entries(runtimeNames) as [keyof Runtime, string][]) {
    const value = values[key]
    if (value !== undefined) process.env[name] = String(value)
  }
}

/** What of others formats times without naming a zone, as Payload does on the server, does it in the newsroom's. */
export function keepNewsroomTime(): void {
  process.env['TZ'] = env.timeZone
}

/** The environment for a child process; an override of `undefined` takes a variable out. */
export function childEnvironment(
  overrides: Readonly<Record<string, string | undefined>> = {},
): NodeJS.ProcessEnv {
  const merged: NodeJS.ProcessEnv = { ...process.env, ...overrides }
  for (const [name, value] of Object.entries(overrides)) {
    if (value === undefined) Reflect.deleteProperty(merged, name)
  }
  return merged
}

/** Reads `.env` of the working directory, if there is one; what is set already wins. */
export function loadEnvFile(): void {
  try {
    process.loadEnvFile('.env')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

const shortestSecret = 32

// What examples, tutorials and .env.example carry; a random secret practically never contains one of these.
const exampleSecret =
  /change.?me|replace.?(?:me|this)|example|placeholder|your.?secret|default|password|1234567|touban/i

interface Complaint {
  zh: string
  en: string
}

function secretComplaint(secret: string): Complaint | undefined {
  if (!secret) return { zh: 'PAYLOAD_SECRET 没有设置', en: 'PAYLOAD_SECRET is not set' }
  if (exampleSecret.test(secret))
    return {
      zh: 'PAYLOAD_SECRET 是示例或默认值',
      en: 'PAYLOAD_SECRET is an example or a default value',
    }
  if (secret.length < shortestSecret)
    return {
      zh: `PAYLOAD_SECRET 太短：${secret.length} 个字符，至少要 ${shortestSecret} 个`,
      en: `PAYLOAD_SECRET is too short: ${secret.length} characters, at least ${shortestSecret} are needed`,
    }
  if (new Set(secret).size < 8)
    return {
      zh: 'PAYLOAD_SECRET 太容易猜：用到的不同字符太少',
      en: 'PAYLOAD_SECRET is easy to guess: it has too few different characters',
    }
  return undefined
}

function databaseComplaint(uri: string): Complaint | undefined {
  if (!uri) return { zh: 'DATABASE_URI 没有设置', en: 'DATABASE_URI is not set' }
  if (!/^mongodb(?:\+srv)?:\/\//.test(uri))
    return {
      zh: 'DATABASE_URI 不是 mongodb:// 或 mongodb+srv:// 开头的地址',
      en: 'DATABASE_URI does not begin with mongodb:// or mongodb+srv://',
    }
  return undefined
}

// Half a bucket would send photos to this machine's disk, where no other process finds them.
function bucketComplaint(): Complaint | undefined {
  const isSet = (name: string) => read(name) !== undefined
  const needed = ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']
  const places = ['S3_ENDPOINT', 'S3_REGION']
  const missing = needed.filter((name) => !isSet(name))
  if (!places.some(isSet)) missing.push(places.join(' / '))
  if (missing.length === 0 || ![...needed, ...places].some(isSet)) return undefined
  return {
    zh: `照片的 S3 设置不全，缺 ${missing.join('、')}`,
    en: `The settings of S3 for photos are incomplete: ${missing.join(', ')} missing`,
  }
}

/**
 * @param needsSecret false for a process that signs nobody in
 * @throws RefusedToStart naming every missing or weak variable of a production process.
 */
export function assertProduction({ needsSecret }: { needsSecret: boolean }): void {
  const complaints = [
    databaseComplaint(env.databaseUri),
    needsSecret ? secretComplaint(env.payloadSecret) : undefined,
    bucketComplaint(),
  ].filter((complaint) => complaint !== undefined)
  if (complaints.length === 0) return
  throw new RefusedToStart(
    [
      '生产环境拒绝启动：',
      ...complaints.map(({ zh }) => `  · ${zh}`),
      'Touban refuses to start in production:',
      ...complaints.map(({ en }) => `  · ${en}`),
      '可用 openssl rand -base64 48 生成密钥 / make a secret with: openssl rand -base64 48',
    ].join('\n'),
  )
}
