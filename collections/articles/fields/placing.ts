import type { Field, RelationshipFieldSingleValidation, Where } from 'payload'
import { relationship } from 'payload/shared'

import { defaulted, engineOnly } from '../../../access'
import { slugField } from '../../fields/slug'
import { usualSection } from '../newForm'
import { aiUseLabels, articleFields, described, kindLabels } from '../../../src/i18n/articles'
import { optionsOf } from '../../../src/i18n/options'
import { stageLabels } from '../../../src/i18n/workflow'
import type { Section } from '../../../src/payload-types'
import { idOrNull, type Ref } from '../../../src/workflow'

/**
 * Of the open ones of a kind. What has been closed since stays until somebody chooses another: only a choice is checked.
 * Here, since Payload takes a database that is away for one that has no such section.
 */
const chosenFrom = (kind: Section['kind']) => {
  const filterOptions: Where = { kind: { equals: kind }, active: { not_equals: false } }
  const validate: RelationshipFieldSingleValidation = async (value, options) => {
    const chosen = idOrNull(value as Ref | null)
    if (chosen === idOrNull(options.previousValue as Ref | null)) return true
    const said = await relationship(value, { ...options, filterOptions: undefined })
    if (said !== true || chosen === null) return said
    const { overrideAccess = false, req } = options
    const { docs } = await req.payload.find({
      collection: 'sections',
      depth: 0,
      limit: 1,
      overrideAccess,
      pagination: false,
      req,
      select: {},
      where: { and: [{ id: { equals: chosen } }, filterOptions] },
    })
    return docs.length > 0 || `${req.t('validation:invalidSelections')} ${JSON.stringify(chosen)}`
  }
  return { filterOptions, validate }
}

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
    ...chosenFrom('section'),
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
    ...chosenFrom('column'),
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
  slugField({ Field: '/src/desk/Standing/Slug#Slug' }),
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
