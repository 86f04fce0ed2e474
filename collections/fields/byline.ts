import type { ArrayField, PayloadRequest, TextFieldSingleValidation } from 'payload'
import { text } from 'payload/shared'

import { bylineLabels, bylineRoleLabels, type BylineRole } from '../../src/i18n/byline'
import { optionsOf } from '../../src/i18n/options'
import { say, type Text } from '../../src/i18n/text'

interface BylineOptions {
  name: string
  label: Text
  defaultRole: BylineRole
  description?: Text
}

const hasName: TextFieldSingleValidation = (value, options) =>
  value?.trim() || (options.siblingData as BylineRow).reporter
    ? text(value, options)
    : say(bylineLabels.nameless, options.req.i18n?.language)

/** A list of people with their part in a text or picture: `{reporter, name, role, affiliation}`. */
export const bylineField = ({
  name,
  label,
  defaultRole,
  description,
}: BylineOptions): ArrayField => ({
  name,
  type: 'array',
  label,
  labels: { singular: bylineLabels.person, plural: bylineLabels.people },
  admin: {
    initCollapsed: false,
    components: { Cell: '/src/desk/cells#NamesCell' },
    ...(description ? { description } : {}),
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'reporter',
          type: 'relationship',
          relationTo: 'reporters',
          label: bylineLabels.reporter,
          index: true,
          admin: {
            width: '25%',
            components: { Field: '/src/desk/ReporterPick#ReporterPick' },
          },
        },
        {
          name: 'name',
          type: 'text',
          maxLength: 80,
          label: bylineLabels.name,
          admin: { width: '25%', placeholder: bylineLabels.nameHelp },
          validate: hasName,
        },
        {
          name: 'role',
          type: 'select',
          required: true,
          defaultValue: defaultRole,
          label: bylineLabels.role,
          options: optionsOf(bylineRoleLabels),
          admin: { width: '25%' },
        },
        {
          name: 'affiliation',
          type: 'text',
          maxLength: 80,
          label: bylineLabels.affiliation,
          admin: { width: '25%', placeholder: bylineLabels.affiliationHelp },
        },
      ],
    },
  ],
})

export interface BylineRow {
  id?: string | null
  reporter?: string | { id: string } | null
  name?: string | null
  role?: BylineRole | null
  affiliation?: string | null
}

/**
 * `lists` with the names of their reporters filled in where none was typed, or where only the
 * reporter of a row was exchanged. One look-up for all: hooks of fields run side by side, which a
 * transaction's session does not allow, so this is called from a hook of the collection.
 * @param previous the rows as they were stored
 */
export async function withReporterNames(
  req: PayloadRequest,
  lists: readonly (readonly BylineRow[])[],
  previous: readonly BylineRow[] = [],
): Promise<BylineRow[][]> {
  const stored = new Map(previous.flatMap((row) => (row.id ? [[row.id, row] as const] : [])))
  const isNameless = (row: BylineRow) => {
    if (!row.reporter) return false
    if (!row.name?.trim()) return true
    const before = row.id ? stored.get(row.id) : undefined
    return Boolean(before && before.name === row.name && reporterId(before) !== reporterId(row))
  }
  const wanted = new Set(
    lists
      .flat()
      .filter(isNameless)
      .flatMap((row) => reporterId(row) ?? []),
  )
  const names = await reporterNames(req, [...wanted])
  return lists.map((rows) =>
    rows.map((row) =>
      isNameless(row) ? { ...row, name: names.get(reporterId(row) ?? '') ?? row.name } : row,
    ),
  )
}

function reporterId({ reporter }: BylineRow): string | undefined {
  return (typeof reporter === 'object' ? reporter?.id : reporter) ?? undefined
}

async function reporterNames(req: PayloadRequest, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'reporters',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
    select: { name: true },
  })
  return new Map(docs.map(({ id, name }) => [String(id), String(name)]))
}
