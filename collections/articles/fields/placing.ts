import type { Field, RelationshipFieldSingleValidation } from 'payload'
import { relationship } from 'payload/shared'

import { defaulted, engineOnly } from '../../../access'
import { slugField } from '../../fields/slug'
import { usualSection } from '../newForm'
import { aiUseLabels, articleFields, described, kindLabels } from '../../../src/i18n/articles'
import { optionsOf } from '../../../src/i18n/options'
import { stageLabels } from '../../../src/i18n/workflow'
import { idOrNull, type Ref } from '../../../src/workflow'

/** What has been closed since stays until somebody chooses another: only a choice is checked. */
const whenChosen: RelationshipFieldSingleValidation = (value, options) =>
  idOrNull(value as Ref | null) === idOrNull(options.previousValue as Ref | null)
    ? true
    : relationship(value, options)

/** The sidebar: where the article stands, and where it goes. */
export const placing: Field[] = [
  {
    name: 'stage',
    type: 'select',
    defaultValue: 'draft',
    required: true,
    access: engineOnly,
    options: optionsOf(stageLabels),
    ...described(articleFields.stage, {
      position: 'sidebar',
      readOnly: true,
      components: { Field: '/src/desk/Standing#Standing', Cell: '/src/desk/cells#StageCell' },
    }),
  },
  {
    name: 'kind',
    type: 'select',
    access: defaulted,
    defaultValue: 'news',
    required: true,
    options: optionsOf(kindLabels),
    ...described(articleFields.kind, { position: 'sidebar', isClearable: false }),
  },
  {
    name: 'section',
    type: 'relationship',
    relationTo: 'sections',
    defaultValue: usualSection,
    filterOptions: { kind: { equals: 'section' }, active: { not_equals: false } },
    validate: whenChosen,
    ...described(articleFields.section, {
      position: 'sidebar',
      allowCreate: false,
      components: { Description: '/src/desk/Standing/ClosedSection#ClosedSection' },
    }),
  },
  {
    name: 'column',
    type: 'relationship',
    relationTo: 'sections',
    filterOptions: { kind: { equals: 'column' }, active: { not_equals: false } },
    validate: whenChosen,
    ...described(articleFields.column, {
      position: 'sidebar',
      allowCreate: false,
      components: { Description: '/src/desk/Standing/ClosedSection#ClosedSection' },
    }),
  },
  {
    name: 'aiUse',
    type: 'select',
    access: defaulted,
    defaultValue: 'none',
    required: true,
    options: optionsOf(aiUseLabels),
    ...described(articleFields.aiUse, { position: 'sidebar', isClearable: false }),
  },
  slugField(),
  {
    name: 'wordCount',
    type: 'number',
    access: engineOnly,
    ...described(articleFields.wordCount, {
      position: 'sidebar',
      readOnly: true,
      components: { Field: '/src/desk/Standing/WordCount#WordCount' },
    }),
  },
]
