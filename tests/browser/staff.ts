import { randomBytes } from 'node:crypto'

import { type Role } from '../../src/workflow'
import { complete } from '../newsroom/articles'
import { setupToken } from '../setup/app'
import { type Account } from './person'

const password = randomBytes(18).toString('base64url')
// In development an empty database gets the sample newsroom, whose administrator has this address.
const admin: Account = { email: 'admin@touban.test', password }

export interface Staff {
  reporter: Account
  editor: Account
  publisher: Account
  hire(name: string, ...roles: Role[]): Promise<Account>
  /** The name of a section with one review. */
  section: string
  sectionId: string
  openSection(data: { name: string; requiredReviews: number }): Promise<void>
  /** Binds an account, that of the reporter where none is given, to the Reporter that they sign as. */
  signsAs(name: string, account?: Account): Promise<void>
  /** @returns the id of a draft of the reporter's */
  createArticle(data: object): Promise<string>
  /** @returns the id of a complete article of the reporter's, which waits for its review */
  submitArticle(data: object): Promise<string>
  /** The same, approved by the editor. */
  approveArticle(data: object): Promise<string>
  /** The same, approved and published by the others. */
  publishArticle(data: object): Promise<string>
  /** The same, with a change of it that the editor has approved. */
  reviseArticle(data: object, change: object): Promise<string>
  /** @returns its id */
  createPage(data: object): Promise<string>
  stageOf(id: string): Promise<string | undefined>
  changeAsEditor(id: string, data: object): Promise<void>
}

/** The people of a story, made over REST in a newsroom that has just started with `openStaff.env`. */
export async function openStaff(url: string): Promise<Staff> {
  const call = callerAt(`${url}/api`)
  const signIn = async (account: Account) => (await call('POST', '/users/login', account)).token
  const registered = await call(
    'POST',
    '/users/first-register',
    { ...admin, name: '田管', roles: ['admin'], setupToken },
    { mayFail: true },
  )
  const token = registered.token ?? (await signIn(admin))
  const ids = new Map<string, string>()
  const hire = async (name: string, ...roles: Role[]): Promise<Account> => {
    const account = { email: `${roles.join('-')}-${ids.size}@story.test`, password }
    const user = { ...account, name, roles, active: true }
    const { doc } = await call('POST', '/users', user, { token })
    ids.set(account.email, String(doc?.id))
    return account
  }
  const reporter = await hire('杨记', 'reporter')
  const editor = await hire('李编', 'editor')
  const publisher = await hire('王签', 'publisher')
  const section = '河畔新闻'
  const made = await call('POST', '/sections', { name: section, kind: 'section' }, { token })
  const create = async (as: Account, path: string, data: object) => {
    const { doc } = await call('POST', path, data, { token: await signIn(as) })
    return String(doc?.id)
  }
  const act = async (as: Account, id: string, action: string) => {
    const token = await signIn(as)
    const { revision } = await call('GET', `/articles/${id}?depth=0`, null, { token })
    await call('POST', `/articles/${id}/${action}`, { revision }, { token })
  }
  const createArticle = (data: object) => create(reporter, '/articles', data)
  const submitArticle = async (data: object) => {
    const id = await createArticle({ ...complete(String(made.doc?.id)), ...data })
    await act(reporter, id, 'submit')
    return id
  }
  const approveArticle = async (data: object) => {
    const id = await submitArticle(data)
    await act(editor, id, 'approve')
    return id
  }
  const publishArticle = async (data: object) => {
    const id = await approveArticle(data)
    await act(publisher, id, 'publish')
    return id
  }
  return {
    reporter,
    editor,
    publisher,
    hire,
    section,
    sectionId: String(made.doc?.id),
    openSection: async (data) => {
      await call('POST', '/sections', { kind: 'section', ...data }, { token })
    },
    signsAs: async (name, { email } = reporter) => {
      await call('POST', '/reporters', { name, user: ids.get(email) }, { token })
    },
    createArticle,
    submitArticle,
    approveArticle,
    publishArticle,
    reviseArticle: async (data, change) => {
      const id = await publishArticle(data)
      const token = await signIn(reporter)
      const { revision } = await call('GET', `/articles/${id}?depth=0`, null, { token })
      await call('PATCH', `/articles/${id}`, { ...change, revision }, { token })
      await act(reporter, id, 'submit')
      await act(editor, id, 'approve')
      return id
    },
    createPage: (data) => create(editor, '/pages', data),
    stageOf: async (id) => {
      const token = await signIn(publisher)
      return (await call('GET', `/articles/${id}?depth=0`, null, { token })).stage
    },
    changeAsEditor: async (id, data) => {
      const token = await signIn(editor)
      await call('POST', `/articles/${id}/hold`, { takeOver: true }, { token })
      await call('PATCH', `/articles/${id}`, data, { token })
      await call('POST', `/articles/${id}/release`, {}, { token })
    },
  }
}
openStaff.env = { TOUBAN_DEMO_PASSWORD: password }

interface Told {
  token?: string
  doc?: { id: string }
  revision?: number
  stage?: string
}

const callerAt =
  (api: string) =>
  async (
    method: string,
    path: string,
    body: object | null,
    { token, mayFail = false }: { token?: string; mayFail?: boolean } = {},
  ): Promise<Told> => {
    const response = await fetch(api + path, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `JWT ${token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    const answer = (await response.json()) as Told
    if (!response.ok && !mayFail) throw new Error(`${path}: ${JSON.stringify(answer)}`)
    return answer
  }
