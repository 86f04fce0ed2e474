import { configToSchema } from '@payloadcms/graphql'
import {
  execute,
  GraphQLError,
  Kind,
  parse,
  print,
  specifiedRules,
  validate,
  visit,
  type DocumentNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql'
import {
  createPayloadRequest,
  mergeHeaders,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'

import { Refusal } from '../src/errors'
import { againOn } from './again'
import { most } from './bounds'
import { isUndone } from './databaseFaults'
import { refuseComplex } from './graphqlLimits'
import { evenly } from './evenTime'
import { mendPermissions } from './permissionsQuery'
import { notSignedIn, senderOf, signInFields } from './newsroomOnly'
import { languageOf, refuseCrossSite, withBoundedBody } from './request'

type Asked = { query: string; variables?: Record<string, unknown>; operationName?: string }
/** What a thrown APIError says; anything else says nothing of itself. */
type Faulty = Error & { status?: number; data?: unknown }

/** What the language or its values are wrong in is the client's fault. */
const statusOf = ({ originalError: cause }: GraphQLError): number =>
  !cause || cause instanceof GraphQLError ? 400 : ((cause as Faulty).status ?? 500)
type Built = ReturnType<typeof configToSchema>

/**
 * What the database gave up is done again, as REST does: field by field, since those before it in a document are done.
 * With arguments of its own, in which Payload writes.
 */
const persist = (schema: GraphQLSchema): void => {
  const roots = [schema.getQueryType(), schema.getMutationType()]
  for (const field of roots.flatMap((root) => Object.values(root?.getFields() ?? {}))) {
    const { resolve } = field
    if (!resolve) continue
    field.resolve = (root, args: object, ...rest) =>
      againOn(isUndone, async () => await resolve(root, structuredClone(args), ...rest))
  }
}

const built = new WeakMap<SanitizedConfig, Built>()
const schemaOf = (config: SanitizedConfig): Built => {
  const present = built.get(config)
  if (present) return present
  const made = configToSchema(config)
  mendPermissions(made.schema)
  persist(made.schema)
  built.set(config, made)
  return made
}

const readAsked = async (request: Request): Promise<Asked> => {
  const language = languageOf(request.headers)
  const text = await request.text()
  const malformed = (what: string) => new Refusal('malformed', language, { what })
  let sent: unknown
  try {
    sent = JSON.parse(text)
  } catch {
    throw malformed('JSON')
  }
  if (typeof sent !== 'object' || sent === null) throw malformed('JSON')
  const { query, variables, operationName } = sent as Partial<Asked>
  if (typeof query !== 'string') throw malformed('query')
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) {
    throw malformed('variables')
  }
  return { query, variables: variables ?? {}, operationName: operationName ?? undefined }
}

/** One field: each more would be another guess at a password. */
const isSignInOnly = (document: DocumentNode): boolean =>
  document.definitions.every(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.selectionSet.selections.length === 1 &&
      definition.selectionSet.selections.every(
        (field) => field.kind === Kind.FIELD && signInFields.includes(field.name.value),
      ),
  )

const makesSessions = ['loginUser', 'resetPasswordUser']

/**
 * What makes a session stands alone, whoever sends it: to Payload the account that it opens is the sender of all that
 * follows in the document, though it may have been given no session for want of a second factor.
 */
const refuseMixed = (document: DocumentNode, language: string | undefined): void => {
  visit(document, {
    Field: ({ name: { value } }) => {
      if (makesSessions.includes(value)) throw new Refusal('malformed', language, { what: value })
    },
  })
}

/** Whose answers would tell by their time whether there is an account. */
const tellsOfAccount = (document: DocumentNode): boolean =>
  isSignInOnly(document) && /loginUser|forgotPasswordUser/.test(print(document))

const answer = (body: object, status = 200, headers = new Headers()): Response => {
  headers.set('content-type', 'application/json; charset=utf-8')
  return new Response(JSON.stringify(body), { status, headers })
}

/** The same words and numbers as REST: `extensions.statusCode` is the HTTP status that REST would give. */
const tell = async (error: GraphQLError, req: PayloadRequest): Promise<GraphQLFormattedError> => {
  const cause: Faulty | undefined = error.originalError
  const status = statusOf(error)
  if (status === 500) req.payload.logger.error({ err: cause ?? error })
  const graphqlResult: GraphQLFormattedError = {
    message: status === 500 ? 'Something went wrong.' : error.message,
    locations: error.locations,
    path: error.path,
    extensions: {
      ...(status < 500 && { name: cause?.name, data: cause?.data }),
      statusCode: status,
    },
  }
  let told = graphqlResult
  for (const hook of req.payload.config.hooks.afterError ?? []) {
    const changed = await hook({
      context: req.context,
      error: error,
      graphqlResult: told,
      req,
    })
    told = changed?.graphqlResult ?? told
  }
  return told
}

const run = async (
  req: PayloadRequest,
  document: DocumentNode,
  asked: Asked,
): Promise<Response> => {
  // Not Payload's rule of complexity: it counts a spread as nothing, and never ends at a fragment in itself.
  const { schema } = schemaOf(req.payload.config)
  const faults = validate(schema, document, specifiedRules, { maxErrors: 5 })
  if (faults.length) {
    return answer(
      { errors: faults.map((fault) => ({ ...fault.toJSON(), extensions: { statusCode: 400 } })) },
      400,
    )
  }
  const headers = {}
  const result = await execute({
    schema,
    document,
    contextValue: { headers, req },
    variableValues: asked.variables,
    operationName: asked.operationName,
  })
  const errors =
    result.errors && (await Promise.all(result.errors.map((error) => tell(error, req))))
  const set = new Headers(headers)
  return answer(
    { ...result, ...(errors && { errors }) },
    result.data === undefined ? 400 : 200,
    req.responseHeaders ? mergeHeaders(req.responseHeaders, set) : set,
  )
}

/**
 * Payload's GraphQL, for the newsroom: Payload's own handler lets anybody read the schema, answers 500 to a missing
 * variable, and reads and executes what is as large as it likes.
 */
export const newsroomGraphQL =
  (config: Promise<SanitizedConfig>) =>
  async (incoming: Request): Promise<Response> => {
    try {
      refuseCrossSite(incoming)
      const request = await withBoundedBody(incoming)
      const asUnread = request.clone()
      const asked = await readAsked(request)
      const document = parse(asked.query, { maxTokens: most.graphql.tokens })
      const language = languageOf(request.headers)
      refuseComplex(document, asked.variables ?? {}, language)
      if (!isSignInOnly(document)) {
        if (!(await senderOf(config, request))) throw notSignedIn(request)
        refuseMixed(document, language)
      }
      const req = await createPayloadRequest({ canSetHeaders: true, config, request: asUnread })
      req.payloadAPI = 'GraphQL'
      return await evenly(
        () => run(req, document, asked),
        () => tellsOfAccount(document),
      )
    } catch (error) {
      if (error instanceof GraphQLError) {
        return answer(
          {
            errors: [
              {
                message: error.message,
                locations: error.locations,
                extensions: { statusCode: 400 },
              },
            ],
          },
          400,
        )
      }
      if (error instanceof Refusal) {
        const { message, data, status } = error
        return answer({ errors: [{ message, extensions: { statusCode: status, data } }] }, status)
      }
      throw error
    }
  }
