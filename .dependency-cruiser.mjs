// The table "Who may depend on whom": a room, and the rooms that it may import. `types` is src/payload-types.ts,
// generated from the collections, whose types are free to all.
const rooms = {
  text: '^src/text/',
  workflow: '^src/workflow/',
  base: '^src/(answerStatus|env|log|mail|mongo)\\.ts$',
  storage: '^src/storage/',
  errors: '^src/errors\\.ts$',
  i18n: '^src/i18n/',
  graphql: '^src/graphql/',
  access: '^access/',
  published: '^src/published/',
  engine: '^src/engine/',
  preview: '^src/preview/',
  collections: '^collections/',
  followers: '^src/followers/',
  migrations: '^src/migrations/',
  site: '^src/site/',
  desk: '^src/desk/',
  delivery: '^src/delivery/',
  server: '^src/server/',
  app: '^src/app/',
  cli: '^src/cli/',
  demo: '^src/demo/',
  config: '^payload\\.config\\.ts$',
}

// `base` is what reads the environment and writes logs. An error carries its text in both languages, so
// `errors` reads i18n, and i18n names the errors' codes by their type.
const mayImport = {
  text: [],
  workflow: [],
  base: [],
  storage: ['base'],
  errors: ['i18n'],
  i18n: ['workflow'],
  graphql: [],
  access: ['graphql', 'workflow', 'published', 'i18n', 'storage', 'errors', 'base'],
  published: ['text', 'errors', 'base'],
  engine: ['workflow', 'access', 'published', 'text', 'i18n', 'errors', 'base'],
  preview: [
    'engine',
    'access',
    'workflow',
    'published',
    'site',
    'i18n',
    'storage',
    'errors',
    'base',
  ],
  collections: [
    'access',
    'engine',
    'preview',
    'workflow',
    'text',
    'i18n',
    'storage',
    'errors',
    'base',
  ],
  followers: ['engine', 'access', 'workflow', 'published', 'i18n', 'errors', 'base'],
  migrations: ['engine', 'published', 'text', 'errors', 'base'],
  site: ['text', 'i18n'],
  desk: ['workflow', 'text', 'i18n', 'site'],
  delivery: ['graphql', 'published', 'text', 'storage', 'errors', 'base'],
  server: ['delivery', 'followers', 'migrations', 'demo', 'config', 'storage', 'errors', 'base'],
  app: ['config', 'preview', 'site', 'i18n', 'desk', 'access', 'storage', 'errors', 'base'],
  cli: [
    'config',
    'collections',
    'engine',
    'workflow',
    'text',
    'i18n',
    'server',
    'demo',
    'storage',
    'errors',
    'base',
  ],
  demo: [
    'config',
    'collections',
    'engine',
    'workflow',
    'text',
    'server',
    'storage',
    'errors',
    'base',
  ],
  config: ['access', 'collections', 'engine', 'i18n', 'errors', 'base'],
}

const arrows = Object.entries(mayImport).map(([room, allowed]) => ({
  name: `${room}-imports-only-its-neighbours`,
  comment: `${room} may import: ${allowed.join(', ') || 'nothing of ours'}. See CONTRIBUTING, "Who may depend on whom".`,
  severity: 'error',
  from: { path: rooms[room] },
  to: {
    path: ['^(src|access|collections|tests|bench)/', '^payload\\.config\\.ts$'],
    ...(room === 'i18n' ? { dependencyTypesNot: ['type-only'] } : {}),
    pathNot: ['^src/payload-types\\.ts$', rooms[room], ...allowed.map((name) => rooms[name])],
  },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...arrows,
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      // An arrow of types only is gone when the code runs.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'every-file-has-a-room',
      comment: 'A new room needs a row in this file, and in the design.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [...Object.values(rooms), '^src/payload-types\\.ts$'],
      },
      to: {},
    },
    {
      name: 'payload-types-as-types-only',
      severity: 'error',
      from: {},
      to: { path: '^src/payload-types\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'payload-by-its-doors',
      comment: 'No deep imports of Payload: its inner files move between releases.',
      severity: 'error',
      from: {},
      to: {
        path: 'node_modules/(payload|@payloadcms/[^/]+)/dist/',
        dependencyTypes: ['localmodule'],
      },
    },
    {
      name: 's3-when-asked-for',
      comment:
        "Amazon's client is large: only a process that has a bucket loads it, by `import()`.",
      severity: 'error',
      from: {
        path: '^(src|access|collections|payload\\.config)',
        pathNot: '^src/storage/bucket\\.ts$',
      },
      to: {
        path: ['^src/storage/bucket\\.ts$', 'node_modules/@(aws-sdk|smithy)/'],
        dynamic: false,
      },
    },
    {
      name: 'what-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared-packages-only',
      comment:
        'Imported packages stand in package.json, and no code of ours that runs needs a development package.',
      severity: 'error',
      from: { path: '^(src|access|collections|payload\\.config)' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    combinedDependencies: false,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^\\.next/', '\\.css$', '\\.scss$', 'importMap\\.js$'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
