/** What a test looks at of an answer: a status as HTTP says it, and JSON. */
// Answers of every endpoint pass here; each test knows the shape of its own.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Answer = { status: number; body: any; headers: Headers }

type Rest = (
  request: Request,
  context: { params: Promise<{ slug: string[] }> },
) => Promise<Response>
export type Routes = {
  rest: { GET: Rest; POST: Rest; PATCH: Rest; PUT: Rest; DELETE: Rest }
  graphql: { POST: (request: Request) => Promise<Response> }
}

type Method = keyof Routes['rest']

/** Somebody at the newsroom's APIs, over the same handlers that production serves. */
export class Person {
  constructor(
    private readonly routes: Routes,
    readonly name: string,
    readonly id = '',
    /** Of a session, or the key of a program. */
    private readonly token?: string,
  ) {}

  private headers(extra: Record<string, string> = {}): Record<string, string> {
    return { ...(this.token && { authorization: `Bearer ${this.token}` }), ...extra }
  }

  async send(
    method: Method,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const isForm = body instanceof FormData
    const url = new URL(`http://localhost:3000/api${path}`)
    const request = new Request(url, {
      method,
      headers: this.headers({ ...(!isForm && { 'content-type': 'application/json' }), ...headers }),
      ...(body !== undefined && {
        body: isForm || typeof body === 'string' ? body : JSON.stringify(body),
      }),
    })
    const slug = url.pathname.slice('/api/'.length).split('/')
    const response = await this.routes.rest[method](request, { params: Promise.resolve({ slug }) })
    return answerOf(response)
  }

  get = (path: string) => this.send('GET', path)
  post = (path: string, body: unknown = {}) => this.send('POST', path, body)
  patch = (path: string, body: unknown) => this.send('PATCH', path, body)
  delete = (path: string) => this.send('DELETE', path)

  /** To GraphQL, a body as it is. */
  async sendGraphQL(body: string, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await this.routes.graphql.POST(
      new Request('http://localhost:3000/api/graphql', {
        method: 'POST',
        headers: this.headers({ 'content-type': 'application/json', ...headers }),
        body,
      }),
    )
    return answerOf(response)
  }

  /** A GraphQL request; `status` is the HTTP status, or the number in the first error's extensions. */
  async graphql(
    query: string,
    variables: object = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await this.sendGraphQL(JSON.stringify({ query, variables }), headers)
    const said = answer.body?.errors?.[0]?.extensions?.statusCode
    return { ...answer, status: typeof said === 'number' ? said : answer.status }
  }

  /** Takes an action of the workflow table. */
  act = (id: string, action: string, asked: object) => this.post(`/articles/${id}/${action}`, asked)
}

const answerOf = async (response: Response): Promise<Answer> => {
  const text = await response.text()
  let body: unknown = text
  try {
    body = JSON.parse(text)
  } catch {
    // Files and empty answers are not JSON; the text itself is the answer.
  }
  return { status: response.status, body, headers: response.headers }
}
