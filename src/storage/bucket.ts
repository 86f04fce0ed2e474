import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'

import type { Bucket } from '../env'
import {
  isPlainName,
  plainName,
  StoreUnavailable,
  type PhotoStore,
  type StoredPhoto,
} from './store'

// In milliseconds. A picture is written while a transaction waits, which MongoDB ends after fifteen seconds.
const patience = { connect: 2000, answer: 5000, write: 12_000, silence: 60_000 }

const clientOf = ({ endpoint, region, accessKeyId, secretAccessKey, pathStyle }: Bucket) =>
  new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: pathStyle,
    maxAttempts: 2,
    // Sums that S3 knows and many of its kind don't; what we write carries an MD5, which all of them check.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: patience.connect,
      requestTimeout: patience.answer,
      throwOnRequestTimeout: true,
      socketTimeout: patience.silence,
      // A slow reader keeps a connection: the fifty that are usual would make all others wait.
      httpAgent: { maxSockets: 2000 },
      httpsAgent: { maxSockets: 2000 },
    },
  })

/** Photos in a private bucket of S3, or of a server that speaks as it does. */
export const openBucket = (settings: Bucket): PhotoStore => {
  const client = clientOf(settings)
  const Bucket = settings.name
  const away = (error: unknown): never => {
    const said = error instanceof Error ? error.name : String(error)
    const refusesUs = error instanceof S3ServiceException && error.$fault === 'client'
    throw new StoreUnavailable(`s3://${Bucket}: ${said}`, refusesUs, error)
  }

  const stored = (name: string, size: number): StoredPhoto => ({
    name,
    size,
    async read(part) {
      const Range = part && `bytes=${part.start}-${part.end}`
      const { Body } = await client
        .send(new GetObjectCommand({ Bucket, Key: name, Range }))
        .catch(away)
      return Body as Readable
    },
  })

  return {
    place: `s3://${Bucket}`,
    async find(name) {
      if (!isPlainName(name)) return null
      const found = await client
        .send(new HeadObjectCommand({ Bucket, Key: name }))
        .catch((error: unknown) => (error instanceof NotFound ? null : away(error)))
      return found && stored(name, found.ContentLength ?? 0)
    },
    async write(files) {
      const write = ({ name, bytes }: (typeof files)[number]) =>
        client.send(
          new PutObjectCommand({
            Bucket,
            Key: plainName(name),
            Body: bytes,
            ContentMD5: createHash('md5').update(bytes).digest('base64'),
          }),
          { abortSignal: AbortSignal.timeout(patience.write), requestTimeout: patience.write },
        )
      await Promise.all(files.map(write)).catch(away)
    },
    async remove(names) {
      const remove = (name: string) =>
        client.send(new DeleteObjectCommand({ Bucket, Key: plainName(name) }))
      await Promise.all(names.map(remove)).catch(away)
    },
    async *all() {
      try {
        // What lies deeper is none of ours.
        for await (const { Contents = [] } of paginateListObjectsV2(
          { client },
          { Bucket, Delimiter: '/' },
        ))
          for (const { Key, Size = 0 } of Contents) if (Key) yield stored(Key, Size)
      } catch (error) {
        away(error)
      }
    },
  }
}
