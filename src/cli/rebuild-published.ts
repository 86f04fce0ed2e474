import { joinDatabase } from '../server/database'

const database = await joinDatabase()
try {
  // The config reads the database's address as it is loaded.
  const { openNewsroom } = await import('../server/newsroom')
  const { rebuildPublished } = await import('../engine')
  const { published, removed } = await rebuildPublished(await openNewsroom())
  process.stdout.write(
    `读者副本已重建：在线 ${published} 篇，清除 ${removed} 篇。rebuilt: ${published} live, ${removed} removed.\n`,
  )
} finally {
  await database.close()
}
// Payload's connections would keep the process.
process.exit(0)
