import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import Provider, { type ClientMetadata } from 'oidc-provider'

export interface Known {
  sub: string
  email?: string
  email_verified?: boolean
}

/** An OpenID provider that asks nobody for a password: whoever comes is who the test says. */
export interface RunningProvider {
  issuer: string
  client: { id: string; secret: string }
  /** Who comes from now on; null for somebody who gives up there. */
  present: Known | null
  /** @param backTo the callback of the newsroom, whose client is `client` */
  serves(backTo: string): void
  /** Walks as a browser does from where a newsroom sent it. @returns where the provider sends it back to. */
  visit(url: string): Promise<URL>
  stop(): Promise<void>
}

/** It listens at once; once it `serves`, it sends people who signed in back to there. */
export const startProvider = async (): Promise<RunningProvider> => {
  const server: Server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const running: RunningProvider = {
    issuer,
    client: { id: 'newsroom', secret: 'a secret of the newsroom and its provider' },
    present: null,
    serves: (backTo) => {
      server.on('request', handlerOf(running, backTo))
    },
    visit: (url) => walk(url, issuer),
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return running
}

const handlerOf = (running: RunningProvider, backTo: string): RequestListener => {
  const { client, issuer } = running
  const clients: ClientMetadata[] = [
    { client_id: client.id, client_secret: client.secret, redirect_uris: [backTo] },
  ]
  const people = new Map<string, Known>()
  const provider: Provider = new Provider(issuer, {
    clients,
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ ...people.get(sub), sub }),
    }),
    interactions: { url: (_context, { uid }) => `/who/${uid}` },
    // Its people are asked for nothing more.
    loadExistingGrant: async (context) => {
      const { Client, Session } = context.oidc.entities
      const grant = new provider.Grant({
        clientId: Client!.clientId,
        accountId: Session!.accountId!,
      })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  return (request, response) => {
    if (!request.url?.startsWith('/who/')) return void answer(request, response)
    const { present } = running
    if (present) people.set(present.sub, present)
    const result = present
      ? { login: { accountId: present.sub } }
      : { error: 'access_denied', error_description: 'gave up' }
    void provider.interactionFinished(request, response, result)
  }
}

/** Each visit is a new browser's. */
const walk = async (from: string, issuer: string): Promise<URL> => {
  const cookies = new Map<string, string>()
  let url = new URL(from)
  while (url.origin === issuer) {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ')
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (!location) throw new Error(`${url.href}: ${response.status} ${await response.text()}`)
    url = new URL(location, url)
  }
  return url
}
