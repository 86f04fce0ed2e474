import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig } from 'payload'
import sharp from 'sharp'

import { answerErrors } from './access/answerErrors'
import { most } from './access/bounds'
import { closeLocks } from './access/documentLocks'
import { closeIdle, closeIdleMutations, guardCollections } from './access/everyCollection'
import { tellOfKept } from './access/keptFields'
import { persistSignIn } from './access/persistentSignIn'
import { insistOnSecondFactor } from './access/secondFactor'
import { Activity } from './collections/activity'
import { Articles } from './collections/articles'
import { actionMutations } from './collections/articles/mutations'
import { likenScreens } from './collections/everyScreen'
import { tellMoments } from './collections/fields/moment'
import { keepOneLine } from './collections/fields/oneLine'
import { Notes } from './collections/notes'
import { Notifications } from './collections/notifications'
import { Pages } from './collections/pages'
import { Photos } from './collections/photos'
import { Programs } from './collections/programs'
import { Reporters } from './collections/reporters'
import { Sections } from './collections/sections'
import { Shares } from './collections/shares'
import { SignIns } from './collections/signIns'
import { dropOldSignIns } from './collections/signIns/note'
import { Users } from './collections/users'
import { insistOnCommits, prepareEngine } from './src/engine'
import { env } from './src/env'
import { refusalLogging } from './src/errors'
import { payloadTexts } from './src/i18n/payload'
import { payloadsLog } from './src/log'
import { payloadsMail } from './src/mail'
import { mongoOptions } from './src/mongo'

const root = path.dirname(fileURLToPath(import.meta.url))

const config = buildConfig({
  collections: [
    Articles,
    Notes,
    Notifications,
    Pages,
    Photos,
    Programs,
    Reporters,
    Sections,
    Shares,
    SignIns,
    Users,
    Activity,
  ],
  admin: {
    user: 'users',
    importMap: {
      baseDir: root,
      importMapFile: path.join(root, 'src/app/(payload)/admin/importMap.js'),
    },
    meta: {
      titleSuffix: ' · 头版 Touban',
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/icon.svg' }],
    },
    avatar: 'default',
    // The same in both languages, and sortable by eye.
    dateFormat: 'yyyy-MM-dd HH:mm',
    components: {
      providers: [
        '/src/desk/BrowserTheme#BrowserTheme',
        '/src/desk/NewsroomClock#NewsroomClock',
        '/src/desk/WayBack#WayBack',
        '/src/desk/ControlNames#ControlNames',
      ],
      actions: ['/src/desk/Bell#Bell'],
      graphics: { Icon: '/src/desk/Masthead/Icon#Icon', Logo: '/src/desk/Masthead/Logo#Logo' },
      beforeNavLinks: ['/src/desk/DeskLinks#DeskLinks'],
      views: {
        dashboard: { Component: '/src/desk/Desk#Desk' },
        login: { Component: '/src/desk/SignIn#SignIn', path: '/login', exact: true },
        board: { Component: '/src/desk/Board#BoardView', path: '/board', exact: true },
      },
    },
    custom: {
      timeZone: env.timeZone,
      paperName: env.paperName,
      identityProvider: env.identityProvider?.name,
      sendsMail: Boolean(env.smtpUrl),
      secondFactorRoles: env.secondFactorRoles,
    },
  },
  db: insistOnCommits(
    mongooseAdapter({
      url: env.databaseUri,
      ensureIndexes: true,
      // A collection is stored under its slug: `activity`, not `activities`.
      autoPluralization: false,
      // `ensureIndexes` makes them and waits; Mongoose would ask for each of them once more.
      connectOptions: { ...mongoOptions, autoIndex: false },
      transactionOptions: {
        readConcern: { level: 'snapshot' },
        writeConcern: mongoOptions.writeConcern,
      },
    }),
  ),
  editor: lexicalEditor(),
  email: payloadsMail,
  secret: env.payloadSecret,
  serverURL: '',
  sharp,
  telemetry: false,
  defaultDepth: 1,
  maxDepth: 3,
  i18n: { supportedLanguages: { zh, en }, fallbackLanguage: 'zh', translations: payloadTexts },
  graphQL: {
    schemaOutputFile: path.join(root, 'docs/newsroom.graphql'),
    mutations: closeIdleMutations(actionMutations),
    disablePlaygroundInProduction: true,
  },
  typescript: {
    outputFile: path.join(root, 'src/payload-types.ts'),
    // By `npm run generate` alone: else whatever starts outside production writes them, in a process of its own.
    autoGenerate: false,
  },
  logger: payloadsLog,
  loggingLevels: refusalLogging,
  hooks: { afterError: [answerErrors] },
  plugins: [guardCollections, likenScreens],
  // As much as a form may hold: what is too large for a photo is told by who takes it, in the person's language.
  upload: { limits: { fileSize: most.form } },
  onInit: async (payload) => {
    persistSignIn(payload)
    insistOnSecondFactor(payload)
    await prepareEngine(payload)
    await dropOldSignIns(payload)
  },
})

export default keepOneLine(tellMoments(tellOfKept(closeLocks(closeIdle(config)))))
