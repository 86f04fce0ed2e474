import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'

import { childEnvironment, type Bucket } from '../../src/env'
import { freePort } from '../../src/server/mongod'
import { findWeed } from './weed'

/** A real S3 server in a process of its own. */
export interface S3 {
  /** A new, empty bucket. */
  bucket(name: string): Promise<Bucket>
  /** Hangs without closing its connections, until `wake`. */
  freeze(): void
  wake(): void
  stop(): Promise<void>
}

/** What a process is told of a bucket. */
export const settingsOf = (bucket: Bucket) => ({
  S3_BUCKET: bucket.name,
  S3_ENDPOINT: bucket.endpoint ?? '',
  S3_REGION: bucket.region,
  S3_ACCESS_KEY_ID: bucket.accessKeyId,
  S3_SECRET_ACCESS_KEY: bucket.secretAccessKey,
  S3_PATH_STYLE: String(bucket.pathStyle),
})

/** Starts SeaweedFS on free ports, with one account; waits until it takes buckets. */
export async function startS3(): Promise<S3> {
  const folder = await mkdtemp(join(tmpdir(), 'touban-s3-'))
  const account = { accessKeyId: 'touban', secretAccessKey: randomBytes(24).toString('hex') }
  const { child, endpoint } = await spawnWeed(await findWeed(), folder, account)
  const client = new S3Client({
    endpoint,
    region: 'us-east-1',
    credentials: account,
    forcePathStyle: true,
  })
  const signal = (name: NodeJS.Signals) => () => void child.kill(name)
  return {
    async bucket(name) {
      const unused = `${name}-${randomBytes(4).toString('hex')}`
      await client.send(new CreateBucketCommand({ Bucket: unused }))
      return { name: unused, endpoint, region: 'us-east-1', pathStyle: true, ...account }
    },
    freeze: signal('SIGSTOP'),
    wake: signal('SIGCONT'),
    async stop() {
      client.destroy()
      const closed = once(child, 'close')
      if (child.kill('SIGKILL')) await closed
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function spawnWeed(
  program: string,
  folder: string,
  { accessKeyId, secretAccessKey }: Pick<Bucket, 'accessKeyId' | 'secretAccessKey'>,
): Promise<{ child: ChildProcess; endpoint: string }> {
  const accounts = join(folder, 'accounts.json')
  const credentials = [{ accessKey: accessKeyId, secretKey: secretAccessKey }]
  const actions = ['Admin', 'Read', 'Write', 'List']
  await writeFile(
    accounts,
    JSON.stringify({ identities: [{ name: 'touban', credentials, actions }] }),
  )
  const doors = ['master', 'volume', 'filer', 's3']
  const port = await freePort()
  const ports = new Map([['s3.port', port]])
  for (const door of doors)
    for (const name of [`${door}.port`, `${door}.port.grpc`])
      if (!ports.has(name)) ports.set(name, await freePort())
  const child = spawn(
    program,
    [
      'mini',
      `-dir=${folder}`,
      '-ip=127.0.0.1',
      '-ip.bind=127.0.0.1',
      `-s3.config=${accounts}`,
      ...[...ports].map(([name, port]) => `-${name}=${port}`),
      ...['-s3.port.iceberg=0', '-s3.port.lance=0', '-webdav=false', '-admin.ui=false'],
      `-s3.localSocket=${join(folder, 's3.sock')}`,
      '-master.telemetry=false',
    ],
    { cwd: folder, env: childEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] },
  )
  process.once('exit', () => child.kill('SIGKILL'))
  let said = ''
  const hear = (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000))
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const endpoint = `http://127.0.0.1:${port}`
  // What listens may not know its accounts yet: a stranger is refused once it does.
  const serves = () =>
    fetch(endpoint).then(
      ({ status }) => status === 403,
      () => false,
    )
  while (!(await serves())) {
    if (child.exitCode !== null) throw new Error(`weed ended with ${child.exitCode}:\n${said}`)
    await pause(50)
  }
  return { child, endpoint }
}
