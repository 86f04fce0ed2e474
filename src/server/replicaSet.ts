import { MongoClient, MongoServerSelectionError } from 'mongodb'
import { RefusedToStart } from '../env'
import { mongoOptions } from '../mongo'

/**
 * A client of the server's own, whose writes are acknowledged by a majority.
 * @throws RefusedToStart when MongoDB does not answer, or is no replica set: without one there are neither
 * transactions nor change streams, and Payload would switch transactions off in silence.
 */
export async function connectReplicaSet(uri: string): Promise<MongoClient> {
  const client = new MongoClient(uri, {
    ...mongoOptions,
    serverSelectionTimeoutMS: 15_000,
  })
  try {
    await client.connect()
    const hello = await client.db('admin').command({ hello: 1 })
    // A mongos names no set either, and Payload then does without transactions.
    if (typeof hello['setName'] !== 'string') throw notAReplicaSet(client)
    if (!client.options.replicaSet) throw unnamedReplicaSet(client, hello['setName'])
    return client
  } catch (error) {
    await client.close()
    if (error instanceof MongoServerSelectionError) throw unreachable(client, error)
    throw error
  }
}

// The hosts only: the address may hold a password.
const hostsOf = (client: MongoClient): string => client.options.hosts.join(',')

const notAReplicaSet = (client: MongoClient) =>
  new RefusedToStart(
    [
      `DATABASE_URI 指向的 MongoDB（${hostsOf(client)}）不是副本集：Touban 需要事务和变更流。单个节点也可以用 --replSet 启动并执行 rs.initiate()。`,
      `The MongoDB of DATABASE_URI (${hostsOf(client)}) is not a replica set, and Touban needs transactions and change streams. A single node will do: start it with --replSet and run rs.initiate().`,
    ].join('\n'),
  )

const unnamedReplicaSet = (client: MongoClient, name: string) =>
  new RefusedToStart(
    [
      `DATABASE_URI 没有写副本集的名字，事务会被悄悄关闭：请加上 replicaSet=${name}（${hostsOf(client)}）。`,
      `DATABASE_URI does not name its replica set, which silently switches transactions off: add replicaSet=${name} (${hostsOf(client)}).`,
    ].join('\n'),
  )

const unreachable = (client: MongoClient, error: Error) =>
  new RefusedToStart(
    [
      `连不上 DATABASE_URI 指向的 MongoDB(${hostsOf(client)}):${error.message}`,
      `The MongoDB of DATABASE_URI (${hostsOf(client)}) can't be reached: ${error.message}`,
    ].join('\n'),
  )
