'use client'

import { FieldDescription, FieldLabel, useField } from '@payloadcms/ui'
import type { RelationshipFieldClientComponent } from 'payload'

import { ReporterSelect } from './ReporterSelect'

/** Who signs, in a form. */
export const ReporterPick: RelationshipFieldClientComponent = ({ field, path, readOnly }) => {
  const { disabled, setValue, value } = useField<string | null>({ path })
  // What is printed beside it. Left to the server, it would stay as it was in the form, and be sent again from there.
  const printed = useField<string | null>({ path: path.replace(/reporter$/, 'name') })
  const inputId = `pick-${path.replaceAll('.', '__')}`
  return (
    <div className="field-type relationship" style={{ flex: 1, width: field.admin?.width }}>
      <FieldLabel htmlFor={inputId} label={field.label} path={path} />
      <ReporterSelect
        disabled={Boolean(readOnly) || disabled}
        inputId={inputId}
        onChange={(reporter, name) => {
          setValue(reporter)
          if (name) printed.setValue(name)
        }}
        value={value ?? null}
      />
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}
