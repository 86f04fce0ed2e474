import { importCommandTexts as texts } from '../i18n/importCommand'
import { say, type Language } from '../i18n/text'
import { joinDatabase } from '../server/database'
import type { ImportAsked, Imported } from '../../collections/pages/import'

/**
 * Imports a page in the name of an account, into the database of this project or of `DATABASE_URI`.
 * @param email whose import it is; the first active editor's when left out
 */
export const importAs = async (
  email: string | undefined,
  asked: ImportAsked,
  language: Language,
): Promise<Imported> => {
  const database = await joinDatabase()
  try {
    // The config reads the database's address as it is loaded.
    const { openNewsroom } = await import('../server/newsroom')
    const { createLocalReq } = await import('payload')
    const { importPage } = await import('../../collections/pages/import')
    const payload = await openNewsroom()
    const { docs } = await payload.find({
      collection: 'users',
      depth: 0,
      limit: 1,
      overrideAccess: true,
      sort: 'createdAt',
      where: email
        ? { email: { equals: email } }
        : { and: [{ roles: { in: ['editor'] } }, { active: { not_equals: false } }] },
    })
    const [user] = docs
    if (!user) {
      throw new Error(
        email ? say(texts.noAccount, language, { email }) : say(texts.noEditor, language),
      )
    }
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
    req.i18n.language = language
    return await importPage(req, asked)
  } finally {
    await database.close()
  }
}
