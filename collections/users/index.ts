import type { CollectionConfig } from 'payload'

import { engineOnly, has, inside, nobody, onlyAdmin, signedIn } from '../../access'
import { optionsOf } from '../../src/i18n/options'
import { programKindLabels, programTexts } from '../../src/i18n/programs'
import { groupTexts, userTexts } from '../../src/i18n/records'
import { signInsTexts } from '../../src/i18n/signIns'
import { roleLabels } from '../../src/i18n/workflow'
import { logChanges } from '../../src/engine'
import { env } from '../../src/env'
import { openByKey } from '../programs/openByKey'
import { keepKeyBack } from '../programs/keepKeyBack'
import { adminOrSelf, ownOrAdmin, people } from './access'
import { endSessions } from './endSessions'
import { firstIsAdmin } from './firstIsAdmin'
import { forgiveTries, limitTries } from './limitTries'
import { notify } from './notify'
import { noteLetter, notePassword, noteSession, noteSignOut, seePassword } from './noteSignIns'
import { openAsNow } from './openAsNow'
import { resetMail, sendOnlyToActive } from './resetMail'
import { strongPassword, strongReset } from './passwords'
import { askSecondFactor, forgetWhenTaken, sayNothing } from './secondFactor'
import { secondFactor } from './secondFactor/field'
import { setupToken } from './setupToken'
import { beginSignIn } from './signingIn'
import { ssoEndpoints } from './sso'
import { untie } from './sso/account'

const changes = logChanges('users')

export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: userTexts.singular, plural: userTexts.plural },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'roles', 'active', 'secondFactor'],
    group: groupTexts.settings,
    baseFilter: () => people,
  },
  auth: {
    // Not Payload's lock of an account: whoever knows an address could lock its owner out.
    maxLoginAttempts: 0,
    cookies: { sameSite: 'Lax', secure: env.isProduction },
    forgotPassword: resetMail,
    strategies: [openByKey],
  },
  access: {
    create: has('admin'),
    read: inside,
    update: adminOrSelf,
    delete: nobody,
    admin: signedIn,
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: ssoEndpoints,
  hooks: {
    beforeOperation: [limitTries, beginSignIn, sendOnlyToActive, strongReset],
    beforeValidate: [strongPassword, seePassword],
    beforeChange: [firstIsAdmin, forgetWhenTaken, endSessions],
    beforeLogin: [openAsNow, askSecondFactor],
    afterLogin: [forgiveTries, noteSession],
    afterLogout: [noteSignOut],
    afterForgotPassword: [noteLetter],
    afterOperation: [sayNothing],
    me: [keepKeyBack],
    afterChange: [...changes.afterChange, notePassword, untie],
  },
  fields: [
    setupToken,
    // Payload's own field of an account, with a rule of ours; its screens draw it themselves.
    {
      name: 'email',
      type: 'email',
      required: true,
      label: userTexts.email,
      // Who could change their own would choose whose account of the provider opens it.
      access: { read: ownOrAdmin, update: has('admin') },
      admin: { components: { Field: false } },
    },
    { name: 'name', type: 'text', required: true, maxLength: 80, label: userTexts.name },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      defaultValue: ['reporter'],
      label: userTexts.roles,
      options: optionsOf(roleLabels),
      saveToJWT: true,
      access: onlyAdmin,
    },
    {
      name: 'active',
      type: 'checkbox',
      defaultValue: true,
      label: userTexts.active,
      admin: { description: userTexts.activeHelp },
      access: onlyAdmin,
    },
    secondFactor,
    notify,
    {
      name: 'program',
      type: 'select',
      label: programTexts.may,
      options: optionsOf(programKindLabels),
      access: engineOnly,
      admin: { hidden: true },
    },
    {
      name: 'reporter',
      type: 'join',
      collection: 'reporters',
      on: 'user',
      label: userTexts.reporter,
      admin: { allowCreate: false, defaultColumns: ['name', 'affiliation'] },
    },
    {
      name: 'latestSignIns',
      type: 'ui',
      label: signInsTexts.latest,
      admin: {
        disableListColumn: true,
        components: { Field: '/src/desk/LatestSignIns#LatestSignIns' },
      },
    },
  ],
}
